package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the calls said before anything was changed. */
record Untampered(String digest, Findings all, Map<Object, Findings> ofPapers, Set<Object> held) {

  static Untampered of(TamperedStore store) {
    Map<Object, Findings> ofPapers = new HashMap<>();
    store.papers().forEach(paper -> ofPapers.put(paper, store.verify(paper)));
    return new Untampered(store.graph().digest(), store.verifyAll(), ofPapers, store.held());
  }

  Findings of(Object paper) {
    return Optional.ofNullable(ofPapers.get(paper)).orElseThrow();
  }

  void assertRight(TamperedStore store, String call) {
    assertAll(
        call,
        () -> assertEquals(digest, store.graph().digest(), "digest of the graph"),
        () -> assertEquals(all.failures(), store.verifyAll().failures(), "pith.verify.all"),
        () -> assertEquals(all.last(), store.verifyAll().last(), "summary of pith.verify.all"));
  }

  /** It has events that are not valid, and says so. */
  void assertOnlyTheUntidyPaperFails() {
    ofPapers.forEach(
        (paper, findings) ->
            assertEquals(
                paper.equals(TamperCorpus.UNTIDY.number().text()),
                !findings.failures().isEmpty(),
                () -> paper + ": " + findings.failures()));
  }
}
