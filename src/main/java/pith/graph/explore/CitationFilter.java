package pith.graph.explore;

import java.util.List;
import java.util.Set;
import org.neo4j.graphdb.Relationship;
import pith.graph.store.Properties;
import pith.wanted.PropertyKeys;

/** Which citations count for a question. */
public record CitationFilter(Set<String> relations, boolean isTrustedOnly) {
  public static final List<String> RELATIONS =
      List.of(
          "supports",
          "refutes",
          "extends",
          "uses_method",
          "depends_on",
          "replaces",
          "compares",
          "cites");

  /** A paper that says this of another stands or falls with it. */
  public static final List<String> RESTING =
      List.of("depends_on", "extends", "uses_method", "supports");

  public CitationFilter {
    relations = Set.copyOf(relations);
  }

  boolean follows(Relationship citation) {
    return relations.contains(String.valueOf(citation.getProperty(PropertyKeys.RELATION, "")))
        && isBelieved(citation);
  }

  boolean isBelieved(Relationship derived) {
    return !isTrustedOnly || Properties.isTrue(derived, PropertyKeys.TRUSTED);
  }
}
