package pith.verify;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import pith.model.JsonObject;

/** The parts that every bundle seen so far carries, and those that nobody has seen yet. */
final class BundleFieldsCheck {
  private static final String SUBJECT = "bundle";
  static final List<String> TEXTS =
      List.of("bundle_type", "pith_number", "canonical_sha256", "merge_version", "built_at");
  static final List<String> OBJECTS = List.of("canonical_record", "source", "state");
  static final List<String> ARRAYS = List.of("source_aliases", "events", "public_keys");
  static final Set<String> KNOWN =
      Set.of(
          "bundle_type",
          "bundle_version",
          "pith_number",
          "short_pith_number",
          "canonical_record",
          "canonical_sha256",
          "source",
          "source_aliases",
          "events",
          "timestamp_proofs",
          "mirror_hints",
          "public_keys",
          "merge_version",
          "built_at",
          "links",
          "state",
          "bundle_signature");

  private final Findings findings;

  BundleFieldsCheck(Findings findings) {
    this.findings = findings;
  }

  void check(JsonObject bundle) {
    require(TEXTS, field -> bundle.text(field).isPresent(), "a string");
    require(OBJECTS, field -> bundle.object(field).isPresent(), "an object");
    require(ARRAYS, field -> bundle.array(field).isPresent(), "an array");
    List<String> extra = bundle.keys().stream().filter(key -> !KNOWN.contains(key)).toList();
    if (!extra.isEmpty()) {
      findings.warn(
          Check.BUNDLE_EXTRA_FIELDS, SUBJECT, "known fields only", String.join(", ", extra));
    }
  }

  private void require(List<String> fields, Predicate<String> present, String expected) {
    for (String field : fields) {
      if (present.test(field)) {
        findings.pass(Check.BUNDLE_FIELDS, field);
      } else {
        findings.fail(Check.BUNDLE_FIELDS, field, expected, "nothing, or another type");
      }
    }
  }
}
