package pith.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Requests with headers as a browser sends them, which an HTTP client does not let one choose. */
record RawHttp(int port, String method, String path, List<String> headers, String body) {
  private static final int LONGEST_WAIT_MILLIS = 60_000;

  /** What came back; of a connection that is upgraded, the head. */
  record Answer(int status, String text) {}

  static RawHttp get(int port, String path) {
    return new RawHttp(port, "GET", path, List.of(), "");
  }

  /** As the API for transactions takes it. */
  static RawHttp query(int port, String cypher) {
    String body = "{\"statements\":[{\"statement\":\"" + cypher + "\"}]}";
    return new RawHttp(port, "POST", "/db/neo4j/tx/commit", List.of(), body)
        .with("Content-Type: application/json");
  }

  RawHttp method(String other) {
    return new RawHttp(port, other, path, headers, body);
  }

  RawHttp with(String header) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    return new RawHttp(port, method, path, List.copyOf(more), body);
  }

  RawHttp password(String password) {
    byte[] both = (Served.USER + ":" + password).getBytes(StandardCharsets.UTF_8);
    return with("Authorization: Basic " + Base64.getEncoder().encodeToString(both));
  }

  RawHttp upgraded() {
    return with("Connection: Upgrade")
        .with("Upgrade: websocket")
        .with("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
        .with("Sec-WebSocket-Version: 13");
  }

  /** With the host that belongs to the port. */
  Answer send() throws IOException {
    return with("Host: 127.0.0.1:" + port).sendAsItIs();
  }

  Answer sendAsItIs() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(LONGEST_WAIT_MILLIS);
      boolean closes = headers.stream().noneMatch(header -> header.startsWith("Connection"));
      String head =
          method
              + " "
              + path
              + " HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + "\r\n"
              + (closes ? "Connection: close\r\n" : "")
              + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
              + "\r\n";
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      String text = read(socket.getInputStream());
      return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      all.write(next);
      String text = all.size() < 4096 ? all.toString(StandardCharsets.UTF_8) : "";
      if (text.startsWith("HTTP/1.1 101") && text.endsWith("\r\n\r\n")) {
        break;
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
