package pith.verify;

import java.util.List;
import java.util.stream.Collectors;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonObject;

/** What an implementation must find in a vector. */
final class VectorIndex {
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);

  private VectorIndex() {}

  static String text(List<Vectors.Vector> vectors) {
    return vectors.stream()
        .map(vector -> CanonicalJson.text(row(vector)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static JsonObject row(Vectors.Vector vector) {
    HashedBundle hashed = HashedBundle.of(vector.bundle());
    return VERIFIER
        .verify(hashed)
        .map(report -> row(vector, report))
        .orElseGet(
            () ->
                JsonObject.builder()
                    .put("file", vector.file())
                    .put("about", vector.check())
                    .put("bundle_sha256", hashed.sha256().hex())
                    .put("refused", "RECORD_SHAPE")
                    .build());
  }

  private static JsonObject row(Vectors.Vector vector, BundleReport report) {
    return JsonObject.builder()
        .put("file", vector.file())
        .put("about", vector.check())
        .put("pith_number", report.paper().number().text())
        .put("bundle_sha256", report.bundleSha256().hex())
        .put("state_sha256", report.asBundled().stateSha256().hex())
        .put("state_reproduced", JsonBool.of(report.isStateReproduced()))
        .put("intact", JsonBool.of(report.isIntact()))
        .put("findings", new JsonArray(findings(report)))
        .build();
  }

  static BundleReport report(JsonObject bundle) {
    return VERIFIER.verify(HashedBundle.of(bundle)).orElseThrow();
  }

  private static List<Json> findings(BundleReport report) {
    return report.findings().stream()
        .filter(Finding::isNotable)
        .<Json>map(
            finding ->
                JsonObject.builder()
                    .put("check", finding.check().name())
                    .put("code", finding.code())
                    .put("status", finding.status().name())
                    .put("subject", finding.subject())
                    .build())
        .toList();
  }
}
