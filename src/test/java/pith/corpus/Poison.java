package pith.corpus;

import java.util.Base64;
import java.util.List;
import pith.model.JsonObject;
import pith.model.JsonString;

/** Twelve lines that are no bundles, each in its own way, with the code that each is refused by. */
public final class Poison {
  /** A line of a dump, and why it is not taken; empty if it is kept aside and not refused. */
  public record Dose(String line, String code) {}

  private Poison() {}

  /** The same content; what signs it does not hold. */
  public static JsonObject underAWrongSignature(JsonObject bundle) {
    return Edits.set(
        bundle,
        "bundle_signature/signature_b64",
        new JsonString(Base64.getEncoder().encodeToString(new byte[64])));
  }

  /**
   * @param bundle a good one, to be spoilt
   */
  public static List<Dose> twelve(String bundle) {
    return List.of(
        new Dose(bundle.substring(0, bundle.length() / 2), "SYNTAX"),
        new Dose("{\"a\":1,\"a\":2}", "DUPLICATE_KEY"),
        new Dose("{\"a\":\"\\ud800\"}", "LONE_SURROGATE"),
        new Dose("{\"a\":1e999}", "NUMBER_OVERFLOW"),
        new Dose("{\"a\":" + "7".repeat(5000) + "}", "NUMBER_TOO_LONG"),
        new Dose("{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}", "TOO_DEEP"),
        new Dose("{\"a\":NaN}", "NOT_A_NUMBER"),
        new Dose("{\"bundle_type\":\"something else\"}", "NOT_A_PITH_DOCUMENT"),
        new Dose("[1,2,3]", "NOT_A_PITH_DOCUMENT"),
        new Dose(
            bundle.replaceFirst("\"canonical_record\"", "\"canonical_recorb\""), "RECORD_SHAPE"),
        new Dose(bundle + bundle.substring(0, 40), "TRAILING_CONTENT"),
        new Dose("{\"" + "k".repeat(100_000) + "\":1}", "KEY_TOO_LONG"));
  }
}
