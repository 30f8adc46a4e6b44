package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.JsonString;

/** A bundle full of addresses is read, verified, merged and explained, and nobody is called. */
final class NoNetworkIT {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Calling Home", "2020-01-01T00:00:00Z");

  @Test
  void noAddressIsFollowed() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Graph graph = Graph.start()) {
      String address = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
      JsonObject bundle = bundle(address);
      graph.write("urls.ndjson", List.of(CanonicalJson.text(bundle)));
      assertEquals(
          1L, graph.row("CALL pith.import('urls.ndjson', {trust: 'open'})").get("imported"));
      String id = PAPER.number().text();
      for (String call : List.of("verify", "history", "explain", "completeness", "cascade")) {
        assertTrue(!graph.rows("CALL pith." + call + "($id)", "id", id).isEmpty(), call);
      }
      graph.rows("CALL pith.verify.all()");
      graph.rows("CALL pith.merge.all()");
      assertTrue(graph.value("RETURN pith.bundle($id)", "id", id).toString().contains(address));
      assertThrows(Exception.class, () -> graph.rows("CALL pith.import($a)", "a", address));
      listening.setSoTimeout(300);
      assertThrows(SocketTimeoutException.class, listening::accept, "somebody called");
    }
  }

  private static JsonObject bundle(String address) {
    JsonObject built =
        TestBundle.of(PAPER, KEY)
            .add(TestEvent.by(KEY, PAPER).recordCreated().build())
            .add(
                TestEvent.by(KEY, PAPER)
                    .type("storage_attestation", "record", part("storage", "url", address))
                    .build())
            .add(
                TestEvent.by(KEY, PAPER)
                    .type("correction", "claim", part("correction", "notice_url", address))
                    .build())
            .build();
    JsonObject unsigned = Edits.remove(built, "bundle_signature");
    for (String place :
        List.of("links/resolver", "links/bundle", "mirror_hints/0/base_url", "public_keys/0/url")) {
      unsigned = Edits.set(unsigned, place, new JsonString(address));
    }
    return TestBundle.signed(unsigned, KEY, "2026-06-26T15:33:45Z");
  }

  private static JsonObject part(String name, String field, String value) {
    return JsonObject.builder()
        .put(name, JsonObject.builder().put("kind", "erratum").put(field, value).build())
        .build();
  }
}
