package pith.graph;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;

/** The labels and relationship types that users write into their queries. */
public final class Labels {
  public static final Label PAPER = Label.label("Paper");
  public static final Label EVENT = Label.label("Event");
  public static final Label ALIAS = Label.label("Alias");
  public static final Label SIGNER = Label.label("Signer");
  public static final Label BUNDLE = Label.label("Bundle");
  public static final Label CLAIM = Label.label("Claim");
  public static final Label REFUSAL = Label.label("Refusal");

  /** A run, and what one of its batches changed. Neither is a node of any paper. */
  public static final Label IMPORT = Label.label("Import");

  public static final Label CHANGES = Label.label("Changes");

  /** A bundle that says what another one says, kept as its difference from it. */
  public static final Label REISSUE = Label.label("Reissue");

  public static final RelationshipType REISSUES = RelationshipType.withName("REISSUES");

  public static final RelationshipType ABOUT = RelationshipType.withName("ABOUT");
  public static final RelationshipType PREV_EVENT = RelationshipType.withName("PREV_EVENT");
  public static final RelationshipType SUPERSEDES = RelationshipType.withName("SUPERSEDES");
  public static final RelationshipType SIGNED_BY = RelationshipType.withName("SIGNED_BY");
  public static final RelationshipType IDENTIFIES = RelationshipType.withName("IDENTIFIES");
  public static final RelationshipType CONTAINS = RelationshipType.withName("CONTAINS");
  public static final RelationshipType DESCRIBES = RelationshipType.withName("DESCRIBES");
  public static final RelationshipType CLAIMS = RelationshipType.withName("CLAIMS");
  public static final RelationshipType CITES = RelationshipType.withName("CITES");
  public static final RelationshipType REPLICATES = RelationshipType.withName("REPLICATES");
  public static final RelationshipType CORRECTS = RelationshipType.withName("CORRECTS");

  /**
   * From an admitted event to the paper or the name it speaks of; what {@link #CITES} and {@link
   * #REPLICATES} are drawn from, also when the paper behind a name arrives later.
   */
  public static final RelationshipType POINTS_AT = RelationshipType.withName("POINTS_AT");

  private Labels() {}
}
