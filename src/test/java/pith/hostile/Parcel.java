package pith.hostile;

import java.util.List;
import java.util.Set;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.merge.LiteralMerge;
import pith.model.Alias;
import pith.model.Event;
import pith.model.InvalidEvent;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/**
 * The content of a bundle, whoever signs it as a whole.
 *
 * @param keys those of its keys that count
 * @param names the entries of {@code source_aliases}
 * @param numberHolds whether its record hashes to what it says
 * @param stateHolds whether the state that it declares is the one its events give
 * @param odd whether it has an oddity that is none of its events
 * @param json everything but the signature
 */
record Parcel(
    TestPaper paper,
    List<Entry> entries,
    Set<TestKey> keys,
    List<Json> names,
    boolean numberHolds,
    boolean stateHolds,
    boolean odd,
    JsonObject json,
    Sha256 sha256) {
  Parcel {
    entries = List.copyOf(entries);
    keys = Set.copyOf(keys);
    names = List.copyOf(names);
  }

  /**
   * The same content, exported at another time: all that holds is signed anew, what does not is
   * copied.
   */
  Parcel exportedAgain(String builtAt, String signedAt) {
    List<Entry> again = entries.stream().map(entry -> entry.signedAgain(signedAt)).toList();
    JsonObject exported =
        json.with("built_at", new JsonString(builtAt))
            .with("events", new JsonArray(again.stream().map(Entry::json).toList()));
    return new Parcel(
        paper,
        again,
        keys,
        names,
        numberHolds,
        stateHolds,
        odd,
        exported,
        CanonicalJson.sha256(exported));
  }

  /** Those entries that are names; the others are left out. */
  List<Alias> aliases() {
    return aliases(names);
  }

  /** Valid with the keys that the bundle brings. */
  List<Said> validAsBundled() {
    return valid(paper, entries, keys);
  }

  static List<Said> valid(TestPaper paper, List<Entry> entries, Set<TestKey> keys) {
    return entries.stream()
        .filter(entry -> entry.isValid(paper, keys))
        .map(entry -> entry.said().orElseThrow())
        .toList();
  }

  /** The state that its own events give. */
  static JsonObject stateOf(
      TestPaper paper, List<Entry> entries, Set<TestKey> keys, List<Json> names) {
    List<Event> valid = valid(paper, entries, keys).stream().map(Said::event).toList();
    List<InvalidEvent> invalid =
        entries.stream()
            .flatMap(entry -> entry.reason(paper, keys).map(entry::listed).stream())
            .toList();
    return LiteralMerge.state(
        paper.number(), paper.identity().record(), valid, aliases(names), invalid);
  }

  private static List<Alias> aliases(List<Json> names) {
    return names.stream().flatMap(name -> Alias.parse(name).stream()).toList();
  }
}
