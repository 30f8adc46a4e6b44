package pith.graph.schema;

import static pith.graph.Labels.ALIAS;
import static pith.graph.Labels.BUNDLE;
import static pith.graph.Labels.CHANGES;
import static pith.graph.Labels.CLAIM;
import static pith.graph.Labels.EVENT;
import static pith.graph.Labels.IMPORT;
import static pith.graph.Labels.PAPER;
import static pith.graph.Labels.REFUSAL;
import static pith.graph.Labels.REISSUE;
import static pith.graph.Labels.SIGNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.ConstraintCreator;
import org.neo4j.graphdb.schema.ConstraintDefinition;
import org.neo4j.graphdb.schema.ConstraintType;
import org.neo4j.graphdb.schema.IndexDefinition;
import pith.wanted.PropertyKeys;

/** One uniqueness constraint for each label, and the indexes of what people look papers up by. */
public final class Schema {
  /** The version of the layout that this release writes. */
  public static final int VERSION = 3;

  /** The version that is brought to this one in place: by what is created beside it. */
  static final int BEFORE = 2;

  private static final List<Key> KEYS =
      List.of(
          new Key("pith_paper", PAPER, List.of(PropertyKeys.PITH_NUMBER)),
          new Key("pith_event", EVENT, List.of(PropertyKeys.EVENT_ID)),
          new Key("pith_alias", ALIAS, List.of(PropertyKeys.VALUE, PropertyKeys.KIND)),
          new Key("pith_signer", SIGNER, List.of(PropertyKeys.PUBLIC_KEY)),
          new Key("pith_bundle", BUNDLE, List.of(PropertyKeys.BUNDLE_SHA256)),
          new Key("pith_claim", CLAIM, List.of(PropertyKeys.PITH_NUMBER, PropertyKeys.CLAIM_ID)),
          new Key("pith_refusal", REFUSAL, List.of(PropertyKeys.ID)),
          new Key("pith_import", IMPORT, List.of(PropertyKeys.RUN)));
  private static final List<Index> INDEXES =
      List.of(
          new Index("pith_paper_suffix", PAPER, PropertyKeys.SUFFIX),
          new Index("pith_paper_short_number", PAPER, PropertyKeys.SHORT_NUMBER),
          new Index("pith_paper_source_id", PAPER, PropertyKeys.SOURCE_ID),
          new Index("pith_changes", CHANGES, PropertyKeys.RUN),
          new Index("pith_reissue", REISSUE, PropertyKeys.HASH_START));

  /**
   * A uniqueness constraint: what finds a node, and what keeps it from being there twice. In the
   * order in which its index is sorted: by their values the six names of a paper stand in three
   * places of it, by their kinds in six.
   */
  private record Key(String name, Label label, List<String> properties) {}

  /** What several nodes are found by. */
  private record Index(String name, Label label, String property) {}

  private Schema() {}

  /** Creates what is missing and says what it created. */
  static List<String> create(Transaction tx) {
    List<String> missing = missing(tx);
    for (Key key : KEYS) {
      if (missing.contains(key.name())) {
        ConstraintCreator creator = tx.schema().constraintFor(key.label());
        for (String property : key.properties()) {
          creator = creator.assertPropertyIsUnique(property);
        }
        creator.withName(key.name()).create();
      }
    }
    for (Index index : INDEXES) {
      if (missing.contains(index.name())) {
        tx.schema().indexFor(index.label()).on(index.property()).withName(index.name()).create();
      }
    }
    return missing;
  }

  /**
   * A database that died while it made a constraint keeps the index of it, which belongs to nobody
   * and holds its name. Such an index goes. One that belongs to a constraint cannot be dropped, and
   * one that somebody made on something else under our name is not ours to drop.
   */
  static void clear(Transaction tx) {
    List<String> missing = missing(tx);
    List<Key> loose =
        KEYS.stream().filter(key -> missing.contains(key.name()) && isLoose(tx, key)).toList();
    loose.forEach(key -> tx.execute("DROP INDEX " + key.name() + " IF EXISTS").close());
  }

  private static boolean isLoose(Transaction tx, Key key) {
    try (var rows =
        tx.execute(
            "SHOW INDEXES YIELD name, owningConstraint, labelsOrTypes, properties "
                + "WHERE owningConstraint IS NULL AND name = $name "
                + "AND labelsOrTypes = [$label] AND properties = $properties RETURN name",
            Map.of(
                "name", key.name(),
                "label", key.label().name(),
                "properties", key.properties()))) {
      return rows.hasNext();
    }
  }

  /** By what it constrains, not by its name: an administrator may have made it by hand. */
  public static List<String> missing(Transaction tx) {
    List<String> missing = new ArrayList<>();
    for (Key key : KEYS) {
      if (StreamSupport.stream(tx.schema().getConstraints(key.label()).spliterator(), false)
          .noneMatch(constraint -> isKey(constraint, key))) {
        missing.add(key.name());
      }
    }
    for (Index index : INDEXES) {
      if (StreamSupport.stream(tx.schema().getIndexes(index.label()).spliterator(), false)
          .noneMatch(present -> isOn(present, index.property()))) {
        missing.add(index.name());
      }
    }
    return missing;
  }

  private static boolean isKey(ConstraintDefinition constraint, Key key) {
    return constraint.isConstraintType(ConstraintType.UNIQUENESS)
        && Set.copyOf(properties(constraint.getPropertyKeys()))
            .equals(Set.copyOf(key.properties()));
  }

  private static boolean isOn(IndexDefinition index, String property) {
    return properties(index.getPropertyKeys()).equals(List.of(property));
  }

  private static List<String> properties(Iterable<String> keys) {
    return StreamSupport.stream(keys.spliterator(), false).toList();
  }
}
