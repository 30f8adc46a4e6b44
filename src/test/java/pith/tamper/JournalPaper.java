package pith.tamper;

import static pith.tamper.TamperCorpus.AUTHOR;
import static pith.tamper.TamperCorpus.JOURNAL;
import static pith.tamper.TamperCorpus.REGISTRY;

import java.util.ArrayList;
import java.util.List;
import pith.corpus.TestBundle;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.verify.BundleVerifier;
import pith.verify.KeyRing;

/** A paper with a name that does not follow from its record, in a bundle that two keys signed. */
final class JournalPaper {
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);
  private static final JsonObject BUNDLE = named();

  private JournalPaper() {}

  static JsonObject bundle() {
    return BUNDLE;
  }

  static JsonObject otherCopy() {
    return TestBundle.signed(BUNDLE, AUTHOR, TamperCorpus.LATER);
  }

  private static JsonObject named() {
    JsonObject plain = TamperCorpus.plain(JOURNAL).with(AUTHOR).stateless();
    List<Json> names = new ArrayList<>(plain.array("source_aliases").orElseThrow().items());
    names.add(
        JsonObject.builder()
            .put("alias_kind", "doi")
            .put("alias_value", TamperCorpus.DOI)
            .put("created_at", "2026-05-18T01:00:51Z")
            .build());
    JsonObject bundle = plain.with("source_aliases", new JsonArray(names));
    JsonObject state = VERIFIER.verifyWithoutState(bundle).orElseThrow().asBundled().state();
    return TestBundle.signed(bundle.with("state", state), REGISTRY, "2026-06-26T15:33:45Z");
  }
}
