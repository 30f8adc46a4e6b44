package pith.cli.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import pith.page.Frame;

/** What goes back to a browser. */
record Answer(int status, Map<String, String> headers, String body) {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", Frame.policy(),
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          // Without any referrer, a form of ours would be sent without its origin and be refused.
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  static Answer page(int status, String html) {
    return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
  }

  static Answer file(String name, String json) {
    return new Answer(
        200,
        Map.of(
            "Content-Type",
            "application/json; charset=utf-8",
            "Content-Disposition",
            "attachment; filename=\"" + name + "\""),
        json);
  }

  static Answer elsewhere(String path) {
    return new Answer(303, Map.of("Location", path), "");
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  void write(Response response, Callback callback) {
    response.setStatus(status);
    ALWAYS.forEach(response.getHeaders()::put);
    headers.forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
