package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pith.Shared;
import pith.model.PublicKey;

/** The published edge cases of Ed25519, under either arithmetic. */
class ConformanceTest {
  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void wycheproofAsLabelled(Arithmetic arithmetic) throws IOException {
    Verdicts verdicts = new Verdicts(arithmetic);
    List<Integer> wrong = new ArrayList<>();
    int asked = 0;
    for (JsonNode group : suite("wycheproof/ed25519_test.json").get("testGroups")) {
      byte[] key = hex(group.get("publicKey"), "pk");
      for (JsonNode test : group.get("tests")) {
        boolean valid = verdicts.of(key, hex(test, "msg"), hex(test, "sig"));
        asked++;
        if (valid != test.get("result").asText().equals("valid")) {
          wrong.add(test.get("tcId").asInt());
        }
      }
    }
    report(arithmetic, "Wycheproof: %d of %d as labelled", asked - wrong.size(), asked);
    assertEquals(List.of(), wrong);
    assertEquals(151, asked);
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void cctvAcceptsOnlyNumber305(Arithmetic arithmetic) throws IOException {
    Verdicts verdicts = new Verdicts(arithmetic);
    List<Integer> accepted = new ArrayList<>();
    JsonNode vectors = suite("cctv/ed25519vectors.json");
    for (JsonNode vector : vectors) {
      byte[] message = vector.get("msg").asText().getBytes(StandardCharsets.UTF_8);
      if (verdicts.of(hex(vector, "key"), message, hex(vector, "sig"))) {
        accepted.add(vector.get("number").asInt());
      }
    }
    report(arithmetic, "CCTV: accepted %s of %d", accepted, vectors.size());
    assertEquals(List.of(305), accepted);
    assertEquals(914, vectors.size());
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void speccheckAcceptsNone(Arithmetic arithmetic) throws IOException {
    Verdicts verdicts = new Verdicts(arithmetic);
    List<Integer> accepted = new ArrayList<>();
    JsonNode cases = suite("speccheck/cases.json");
    for (int i = 0; i < cases.size(); i++) {
      JsonNode one = cases.get(i);
      if (verdicts.of(hex(one, "pub_key"), hex(one, "message"), hex(one, "signature"))) {
        accepted.add(i);
      }
    }
    report(arithmetic, "speccheck: accepted %s of %d", accepted, cases.size());
    assertEquals(List.of(), accepted);
    assertEquals(12, cases.size());
  }

  private record Verdicts(KeyCache keys) {
    Verdicts(Arithmetic arithmetic) {
      this(Keys.atOnce(arithmetic));
    }

    boolean of(byte[] key, byte[] message, byte[] signature) {
      return PublicKey.of(key)
          .flatMap(keys::find)
          .filter(k -> k.verifies(message, signature))
          .isPresent();
    }
  }

  private static JsonNode suite(String name) throws IOException {
    return new ObjectMapper().readTree(Shared.suites(name).toFile());
  }

  private static byte[] hex(JsonNode node, String field) {
    return HexFormat.of().parseHex(node.get(field).asText());
  }

  private static void report(Arithmetic arithmetic, String figures, Object... values) {
    System.out.println(arithmetic + " " + figures.formatted(values));
  }
}
