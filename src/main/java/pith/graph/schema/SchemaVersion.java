package pith.graph.schema;

import java.util.OptionalLong;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.refusal.RefusalCode;

/** The version of the layout of a graph, stored in one node. */
public enum SchemaVersion {
  /** Nothing of ours is here yet. */
  NONE,
  CURRENT,
  /** The layout before this one, which is brought to it in place. */
  BEFORE,
  /** Papers are here, and what they were written by is no release that this one can go on from. */
  OLDER,
  NEWER;

  public static final Label LABEL = Label.label("PithSchema");
  private static final String PROPERTY = "version";

  public static SchemaVersion of(Transaction tx) {
    OptionalLong written = written(tx);
    if (written.isEmpty()) {
      return hasPapers(tx) ? OLDER : NONE;
    }
    if (written.getAsLong() == Schema.BEFORE) {
      return BEFORE;
    }
    int order = Long.compare(written.getAsLong(), Schema.VERSION);
    return order == 0 ? CURRENT : order < 0 ? OLDER : NEWER;
  }

  /** What was found, in words. */
  public String found(Transaction tx) {
    OptionalLong written = written(tx);
    return written.isPresent()
        ? "layout " + written.getAsLong()
        : this == OLDER ? "papers without a layout" : "nothing written yet";
  }

  /** Empty if nothing needs to be done. */
  public String whatToDo() {
    return switch (this) {
      case NONE, CURRENT -> "";
      case BEFORE -> RefusalCode.SCHEMA_MISSING.whatToDo();
      case OLDER -> RefusalCode.SCHEMA_OLDER.whatToDo();
      case NEWER -> RefusalCode.SCHEMA_NEWER.whatToDo();
    };
  }

  /** In a transaction that writes data. Neo4j allows no change of the schema in it. */
  public static void write(Transaction tx) {
    if (written(tx).isEmpty()) {
      tx.createNode(LABEL).setProperty(PROPERTY, (long) Schema.VERSION);
    }
  }

  /** Once everything of this layout is here: who dies before it begins again. Says what it is. */
  public static String raise(Transaction tx) {
    try (var nodes = tx.findNodes(LABEL)) {
      nodes.forEachRemaining(node -> node.setProperty(PROPERTY, (long) Schema.VERSION));
    }
    return "layout " + Schema.VERSION;
  }

  /** The newest that was written. */
  static OptionalLong written(Transaction tx) {
    try (var nodes = tx.findNodes(LABEL)) {
      return nodes.stream().mapToLong(SchemaVersion::version).max();
    }
  }

  private static long version(Node node) {
    return node.getProperty(PROPERTY, 0L) instanceof Long version ? version : 0L;
  }

  private static boolean hasPapers(Transaction tx) {
    try (var papers = tx.findNodes(Labels.PAPER)) {
      return papers.hasNext();
    }
  }
}
