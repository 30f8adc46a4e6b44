package pith.graph.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestKey;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonString;

/** Bundles that somebody has changed, each in one way, on one line. */
final class Mutants {
  /** How a bundle is changed. */
  enum Kind {
    BIT_FLIP,
    BYTE_INSERT,
    BYTE_DELETE,
    LEAF_REPLACE,
    KEY_RENAME,
    SWAP_BETWEEN_BUNDLES,
    ENVELOPE_SWAP,
    RE_SIGN,
    RESPELLING
  }

  private static final TestKey STRANGER = TestKey.of("pith.science", "pith-v1-2026-05");

  private final Random random;
  private final List<JsonObject> bundles;

  Mutants(List<JsonObject> bundles, long seed) {
    this.bundles = bundles;
    this.random = new Random(seed);
  }

  byte[] next(Kind kind) {
    while (true) {
      JsonObject bundle = bundles.get(random.nextInt(bundles.size()));
      byte[] mutant = mutant(kind, bundle);
      if (isOneLine(mutant)) {
        return mutant;
      }
    }
  }

  private byte[] mutant(Kind kind, JsonObject bundle) {
    return switch (kind) {
      case BIT_FLIP, BYTE_INSERT, BYTE_DELETE -> bytes(kind, bytes(bundle));
      case LEAF_REPLACE -> bytes(replaceLeaf(bundle));
      case KEY_RENAME -> bytes(renameKey(bundle));
      case SWAP_BETWEEN_BUNDLES -> bytes(swap(bundle));
      case ENVELOPE_SWAP -> bytes(swapEnvelopes(bundle));
      case RE_SIGN ->
          bytes(TestBundle.signed(replaceLeaf(bundle), STRANGER, "2026-06-26T00:00:00Z"));
      case RESPELLING -> respelt(bundle);
    };
  }

  private byte[] bytes(Kind kind, byte[] bytes) {
    int at = random.nextInt(bytes.length);
    byte[] mutant = new byte[bytes.length + (kind == Kind.BYTE_INSERT ? 1 : 0)];
    if (kind == Kind.BYTE_DELETE) {
      mutant = new byte[bytes.length - 1];
      System.arraycopy(bytes, 0, mutant, 0, at);
      System.arraycopy(bytes, at + 1, mutant, at, bytes.length - at - 1);
    } else if (kind == Kind.BYTE_INSERT) {
      System.arraycopy(bytes, 0, mutant, 0, at);
      mutant[at] = (byte) random.nextInt(256);
      System.arraycopy(bytes, at, mutant, at + 1, bytes.length - at);
    } else {
      System.arraycopy(bytes, 0, mutant, 0, bytes.length);
      mutant[at] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }

  private JsonObject replaceLeaf(JsonObject bundle) {
    Json[] values = {
      new JsonString("x"), JsonInteger.of(7), new JsonString("2026-01-01T00:00:00Z")
    };
    return Edits.set(bundle, leaf(bundle), values[random.nextInt(values.length)]);
  }

  private JsonObject renameKey(JsonObject bundle) {
    String place = leaf(bundle);
    int slash = place.lastIndexOf('/');
    String last = place.substring(slash + 1);
    if (last.matches("[0-9]+")) {
      return replaceLeaf(bundle);
    }
    Json value = Edits.get(bundle, place);
    return Edits.set(Edits.remove(bundle, place), place + "_", value);
  }

  private JsonObject swap(JsonObject bundle) {
    JsonObject other = bundles.get(random.nextInt(bundles.size()));
    String part = bundle.keys().stream().toList().get(random.nextInt(bundle.keys().size()));
    return Edits.set(bundle, part, Edits.get(other, part));
  }

  private JsonObject swapEnvelopes(JsonObject bundle) {
    JsonObject other = bundles.get(random.nextInt(bundles.size()));
    String from = "events/" + random.nextInt(2) + "/signature";
    String to = "events/" + random.nextInt(2) + "/signature";
    return Edits.set(bundle, to, Edits.get(other, from));
  }

  /** Blanks and escapes that change nothing. */
  private byte[] respelt(JsonObject bundle) {
    StringBuilder text = new StringBuilder();
    boolean isText = false;
    String canonical = CanonicalJson.text(bundle);
    for (int i = 0; i < canonical.length(); i++) {
      char c = canonical.charAt(i);
      boolean isQuote = c == '"' && (i == 0 || canonical.charAt(i - 1) != '\\');
      isText ^= isQuote;
      if (!isText && (c == ',' || c == ':') && random.nextInt(20) == 0) {
        text.append(' ').append(c).append("\t ");
      } else if (isText
          && Character.isLetter(c)
          && canonical.charAt(i - 1) != '\\'
          && isPlain(canonical, i)
          && random.nextInt(50) == 0) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Not within an escape of its own. */
  private static boolean isPlain(String text, int at) {
    return text.lastIndexOf('\\', at) < at - 6;
  }

  private String leaf(JsonObject bundle) {
    List<String> leaves = Edits.leaves(bundle);
    return leaves.get(random.nextInt(leaves.size()));
  }

  private static byte[] bytes(JsonObject bundle) {
    return CanonicalJson.text(bundle).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOneLine(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n' || b == '\r') {
        return false;
      }
    }
    return true;
  }

  /** Whether all that is signed is as it was: only the outermost {@code signed_at} may differ. */
  static boolean isHarmless(byte[] mutant, List<JsonObject> genuine) {
    try {
      JsonObject read = StrictJson.parse(mutant).asObject().orElse(JsonObject.EMPTY);
      String place = "bundle_signature/signed_at";
      if (read.object("bundle_signature").flatMap(block -> block.text("signed_at")).isEmpty()) {
        return false;
      }
      return genuine.stream()
          .anyMatch(
              bundle ->
                  CanonicalJson.text(bundle)
                      .equals(
                          CanonicalJson.text(Edits.set(read, place, Edits.get(bundle, place)))));
    } catch (pith.json.JsonRefusal refused) {
      return false;
    }
  }
}
