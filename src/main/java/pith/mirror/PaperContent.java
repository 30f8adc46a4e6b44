package pith.mirror;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.Sha256;

/** What one paper has in a set: its admitted events, and the names that its bundles give it. */
public final class PaperContent {
  private final TreeSet<String> events = new TreeSet<>();
  private final TreeSet<Name> names = new TreeSet<>();

  /** A name, as the graph compares it. */
  public record Name(String kind, String value) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int order = kind.compareTo(other.kind);
      return order != 0 ? order : value.compareTo(other.value);
    }
  }

  public PaperContent(Collection<EventId> events, Collection<Name> names) {
    events.forEach(event -> this.events.add(event.text()));
    this.names.addAll(names);
  }

  /** Of the canonical JSON of both lists, each sorted. */
  public Sha256 sha256() {
    List<JsonArray> pairs =
        names.stream().map(name -> JsonArray.ofTexts(List.of(name.kind(), name.value()))).toList();
    return CanonicalJson.sha256(
        JsonObject.builder()
            .put("events", JsonArray.ofTexts(List.copyOf(events)))
            .put("names", new JsonArray(List.copyOf(pairs)))
            .build());
  }
}
