package pith.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pith.corpus.Edits;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;

/** A real bundle with some of its leaves replaced: all is found, and nothing escapes. */
public final class VerifierFuzz {
  private static final String FREE = "bundle_signature/signed_at";
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);
  private static final JsonObject REAL = real();
  private static final List<String> LEAVES = Edits.leaves(REAL);

  private VerifierFuzz() {}

  private static JsonObject real() {
    try {
      Path file = Path.of("import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json");
      return StrictJson.parse(Files.readString(file)).asObject().orElseThrow();
    } catch (IOException | JsonRefusal broken) {
      throw new IllegalStateException(broken);
    }
  }

  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    JsonObject bundle = REAL;
    boolean isHarmless = true;
    for (int edits = data.consumeInt(1, 3); edits > 0; edits--) {
      String place = LEAVES.get(data.consumeInt(0, LEAVES.size() - 1));
      Json value = value(data);
      try {
        isHarmless &=
            place.equals(FREE)
                ? value instanceof JsonString
                : value.equals(Edits.get(bundle, place));
        bundle = Edits.set(bundle, place, value);
      } catch (RuntimeException noSuchPlace) {
        return;
      }
    }
    BundleReport report = VERIFIER.verify(HashedBundle.of(bundle)).orElse(null);
    boolean isClean = report != null && report.isIntact() && !report.hasFindings();
    if (isClean && !isHarmless) {
      throw new AssertionError("a change was not found");
    }
  }

  private static Json value(FuzzedDataProvider data) {
    if (data.consumeBoolean()) {
      return new JsonString(data.consumeAsciiString(80));
    }
    try {
      return StrictJson.parse(data.consumeBytes(200));
    } catch (JsonRefusal refused) {
      return JsonObject.EMPTY;
    }
  }
}
