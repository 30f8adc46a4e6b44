package pith.hostile;

import static pith.hostile.Cast.pick;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonString;

/** Packs what is said about a paper into bundles, well and badly. */
final class Parcels {
  private static final List<String> BUILT =
      List.of("2026-06-26T15:33:45Z", "2026-06-27T00:00:00Z", "2026-06-28T00:00:00Z");

  private final Random random;
  private final TestPaper paper;
  private final List<Said> said;
  private final List<Said> foreign;
  private final List<TestPaper> all;

  /**
   * @param foreign what is said of other papers
   */
  Parcels(
      TestPaper paper, List<Said> said, List<Said> foreign, List<TestPaper> all, Random random) {
    this.random = random;
    this.paper = paper;
    this.said = said;
    this.foreign = foreign;
    this.all = all;
  }

  /**
   * @param signer whoever will sign it; its key is brought, mostly
   */
  Parcel one(TestKey signer) {
    List<Entry> entries = entries(signer);
    Set<TestKey> keys = keys(entries, signer);
    List<Json> names = names();
    boolean isOdd = random.nextInt(12) == 0;
    boolean stateHolds = random.nextInt(12) > 0;
    boolean numberHolds = random.nextInt(25) > 0;
    JsonObject json = TestBundle.of(paper, signer).builtAt(pick(random, BUILT)).stateless();
    json = json.with("events", array(entries.stream().map(Entry::json).toList()));
    json = json.with("public_keys", array(listed(keys)));
    json = json.with("source_aliases", array(names));
    JsonObject state = Parcel.stateOf(paper, entries, keys, names);
    json =
        json.with(
            "state", stateHolds ? state : Edits.set(state, "event_count", JsonInteger.of(99)));
    if (isOdd) {
      json = json.with("unheard_of", new JsonString("kept"));
    }
    if (!numberHolds) {
      json = json.with("canonical_sha256", new JsonString("0".repeat(64)));
    }
    return new Parcel(
        paper,
        entries,
        keys,
        names,
        numberHolds,
        stateHolds,
        isOdd,
        json,
        CanonicalJson.sha256(json));
  }

  private List<Entry> entries(TestKey signer) {
    List<Entry> entries = new ArrayList<>();
    boolean isOwn = random.nextInt(4) == 0;
    for (Said one : said) {
      if (isOwn ? one.key().equals(signer) : random.nextInt(3) > 0) {
        entries.add(Entry.of(one, Fault.NONE, signedAt()));
      }
      if (random.nextInt(8) == 0) {
        entries.add(Entry.of(one, pick(random, List.of(Fault.values())), signedAt()));
      }
    }
    if (random.nextInt(8) == 0 && !foreign.isEmpty()) {
      Fault fault = random.nextBoolean() ? Fault.NONE : pick(random, List.of(Fault.values()));
      entries.add(Entry.of(pick(random, foreign), fault, signedAt()));
    }
    if (random.nextInt(15) == 0) {
      entries.add(Entry.garbage(new JsonString("no event " + random.nextInt(2))));
    }
    if (random.nextInt(12) == 0) {
      entries.clear();
    }
    java.util.Collections.shuffle(entries, random);
    return entries;
  }

  private String signedAt() {
    return "2026-06-26T15:33:4" + random.nextInt(3) + "Z";
  }

  /** Those that are needed, often without one of them. */
  private Set<TestKey> keys(List<Entry> entries, TestKey signer) {
    Set<TestKey> keys = new HashSet<>();
    entries.forEach(entry -> entry.said().ifPresent(one -> keys.add(one.key())));
    keys.add(signer);
    if (random.nextInt(3) == 0) {
      keys.remove(pick(random, Cast.ALL));
    }
    if (random.nextInt(5) == 0 && !keys.isEmpty()) {
      keys.remove(pick(random, sorted(keys)));
    }
    return keys;
  }

  /** Perhaps with one under an id that is not its own, which is no help to its events. */
  private List<Json> listed(Set<TestKey> keys) {
    List<Json> listed = new ArrayList<>(sorted(keys).stream().map(TestKey::entry).toList());
    if (random.nextInt(8) == 0) {
      JsonString other = new JsonString("another-id");
      listed.add(Edits.set(pick(random, Cast.ALL).entry(), "key_id", other));
    }
    return listed;
  }

  private static List<TestKey> sorted(Set<TestKey> keys) {
    return Cast.ALL.stream()
        .filter(keys::contains)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The paper's own, some that other papers have, and some that are none. */
  private List<Json> names() {
    List<Json> names = new ArrayList<>();
    JsonObject usual = TestBundle.of(paper, Cast.REGISTRY).stateless();
    names.addAll(usual.array("source_aliases").orElseThrow().items());
    if (random.nextInt(3) == 0) {
      names.removeIf(name -> random.nextBoolean());
    }
    String at = "2026-05-1" + random.nextInt(10) + "T00:00:00Z";
    if (random.nextInt(3) == 0) {
      names.add(name("doi", "10.1000/" + Archive.squat(paper), at));
    }
    TestPaper other = Archive.famous(all, random);
    switch (random.nextInt(9)) {
      case 0 -> names.add(name("doi", other.doi(), at));
      case 1, 2 -> names.add(name("arxiv", other.arxiv(), at));
      case 3, 4 -> {
        String squat = "10.1000/" + Archive.squat(other);
        names.add(name("doi", random.nextBoolean() ? squat : squat.toUpperCase(Locale.ROOT), at));
      }
      case 5 -> names.add(name("doi", "10.1000/x", "yesterday"));
      default -> {}
    }
    return names;
  }

  private static JsonObject name(String kind, String value, String createdAt) {
    return JsonObject.builder()
        .put("alias_kind", kind)
        .put("alias_value", value)
        .put("created_at", createdAt)
        .build();
  }

  private static JsonArray array(List<Json> items) {
    return new JsonArray(items);
  }
}
