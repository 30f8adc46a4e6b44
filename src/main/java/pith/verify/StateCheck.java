package pith.verify;

import java.util.Optional;
import java.util.Set;
import pith.json.CanonicalJson;
import pith.merge.Merge;
import pith.merge.MergeResult;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** Compares the state that a bundle declares with the one recomputed from its own events. */
final class StateCheck {
  private static final String SUBJECT = "state";
  private static final Set<String> UNHASHED = Set.of("state_sha256");

  private final Findings findings;

  StateCheck(Findings findings) {
    this.findings = findings;
  }

  /** Whether the declared state is, as canonical bytes, the recomputed one. */
  boolean check(JsonObject bundle, MergeResult merged) {
    Optional<JsonObject> declared = bundle.object("state");
    if (declared.isEmpty()) {
      return false;
    }
    boolean same = declared.get().equals(merged.state());
    Sha256 hash =
        same ? merged.stateSha256() : CanonicalJson.sha256Without(declared.get(), UNHASHED);
    findings.same(Check.STATE_HASH, SUBJECT, hash.hex(), declared.get().text("state_sha256"));
    if (!knowsVersion(bundle, declared.get())) {
      findings.add(
          Status.WARN,
          Check.MERGE_VERSION,
          SUBJECT,
          "NOT_RECOMPUTED",
          Merge.VERSION,
          declared.get().text("merge_version").orElse("nothing"));
      return false;
    }
    findings.pass(Check.MERGE_VERSION, SUBJECT);
    report(merged.state(), declared.get(), same);
    return same;
  }

  private static boolean knowsVersion(JsonObject bundle, JsonObject declared) {
    Optional<JsonString> known = Optional.of(new JsonString(Merge.VERSION));
    return bundle.get("merge_version").equals(known) && declared.get("merge_version").equals(known);
  }

  private void report(JsonObject recomputed, JsonObject declared, boolean same) {
    if (same) {
      findings.pass(Check.STATE_REPRODUCED, SUBJECT);
      return;
    }
    JsonDifference difference = JsonDifference.between(recomputed, declared).orElseThrow();
    findings.fail(
        Check.STATE_REPRODUCED,
        SUBJECT,
        difference.path() + " is " + difference.expected(),
        difference.path() + " is " + difference.found());
  }
}
