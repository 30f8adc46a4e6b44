package pith.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** What a model or a product says, one line a fact, so that two of them can be compared. */
final class Facts {
  private static final int SHOWN = Integer.getInteger("pith.shown", 12);
  private final SortedMap<String, String> lines = new TreeMap<>();
  private final SortedMap<String, Set<String>> together = new TreeMap<>();

  void add(String about, Object... values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(
          value instanceof Optional<?> maybe
              ? maybe.map(Object::toString).orElse("-")
              : value.toString());
    }
    lines.put(about, String.join(" ", texts));
  }

  /** The same as of another one that is there. */
  void addReissue(String about, String other) {
    lines.put(about, Objects.requireNonNull(lines.get(other)));
    together.computeIfAbsent(other, unused -> new TreeSet<>(Set.of(other))).add(about);
  }

  /** Bundles that say the same stand as the best of them, and a model knows each for itself. */
  Facts asSeparate(Facts expected) {
    Facts separate = new Facts();
    separate.lines.putAll(lines);
    for (Set<String> same : together.values()) {
      Set<String> alone = new TreeSet<>();
      same.forEach(about -> alone.add(expected.lines.getOrDefault(about, "")));
      if (alone.stream().anyMatch(line -> isOf(line, same))) {
        same.forEach(
            about -> separate.lines.put(about, expected.lines.getOrDefault(about, "nothing")));
      }
    }
    return separate;
  }

  /** What one import opens is open for all of them. */
  private boolean isOf(String alone, Set<String> same) {
    return same.stream()
        .map(lines::get)
        .allMatch(line -> alone.equals(line) || alone.replace(" pinned ", " open ").equals(line));
  }

  Map<String, String> lines() {
    return lines;
  }

  /** Those about one paper that need no other paper. */
  static Facts of(PaperView view) {
    Facts facts = new Facts();
    facts.state(view.state());
    facts.add("verdict", view.verdict());
    view.events()
        .forEach(
            (id, event) ->
                facts.add("event " + id, event.status(), event.reason(), event.trusted()));
    view.bundles()
        .forEach(
            (sha256, bundle) ->
                facts.add(
                    "bundle " + sha256,
                    bundle.admission(),
                    bundle.verdict(),
                    bundle.stateReproduced()));
    return facts;
  }

  void state(Optional<JsonObject> state) {
    add("state", state.map(CanonicalJson::text));
  }

  /** Each line that the two do not share. */
  List<String> differences(Facts found) {
    TreeSet<String> keys = new TreeSet<>(lines.keySet());
    keys.addAll(found.lines.keySet());
    return keys.stream()
        .filter(key -> !lines.getOrDefault(key, "").equals(found.lines.getOrDefault(key, "")))
        .map(
            key ->
                key
                    + "\n  expected "
                    + lines.getOrDefault(key, "nothing")
                    + "\n  found    "
                    + found.lines.getOrDefault(key, "nothing"))
        .toList();
  }

  /** The first of them, for a message. */
  static String shown(List<String> differences) {
    return differences.size()
        + " differences:\n"
        + String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size())));
  }
}
