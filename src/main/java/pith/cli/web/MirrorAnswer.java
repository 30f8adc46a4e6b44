package pith.cli.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.page.Frame;

/** What a mirror answers: public documents, which every page of every site may read. */
record MirrorAnswer(int status, String type, Map<String, String> headers, byte[] body) {
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", "ETag, Link",
          "Content-Security-Policy", Frame.policy(),
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Vary", "Accept");

  static MirrorAnswer of(String type, String text) {
    return new MirrorAnswer(
        OK, type, Map.of("Cache-Control", "no-cache"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** In JSON, for programs; what to do is a part of it. */
  static MirrorAnswer refused(int status, String problem, String words) {
    String json =
        CanonicalJson.text(
            JsonObject.builder()
                .put("problem", problem)
                .put("status", status)
                .put("what_to_do", words)
                .build());
    return new MirrorAnswer(
        status,
        Form.JSON.type(),
        Map.of("Cache-Control", "no-store"),
        json.getBytes(StandardCharsets.UTF_8));
  }

  MirrorAnswer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new MirrorAnswer(status, type, more, body);
  }

  MirrorAnswer as(int other) {
    return new MirrorAnswer(other, type, headers, body);
  }

  private String tag() {
    return "\"" + Sha256.hash(body).hex() + "\"";
  }

  void write(Request request, Response response, Callback callback) {
    boolean isKnown = status == OK && isKnown(request.getHeaders().getValuesList("If-None-Match"));
    response.setStatus(isKnown ? NOT_MODIFIED : status);
    ALWAYS.forEach(response.getHeaders()::put);
    headers.forEach(response.getHeaders()::put);
    if (status == OK) {
      response.getHeaders().put("ETag", tag());
    }
    if (!isKnown) {
      response.getHeaders().put("Content-Type", type + "; charset=utf-8");
      response.getHeaders().put("Content-Length", body.length);
    }
    boolean isEmpty = isKnown || request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(isEmpty ? new byte[0] : body), callback);
  }

  /** Tags of ours have no comma. */
  private boolean isKnown(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
  }
}
