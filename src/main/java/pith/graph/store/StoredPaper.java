package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import pith.graph.Labels;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/** A {@code Paper} node: its number and its record. */
public final class StoredPaper {
  private StoredPaper() {}

  /** As it is stored, whatever that is. */
  public static String number(Node paper) {
    return Properties.text(paper, PropertyKeys.PITH_NUMBER).orElse("");
  }

  public static boolean isImported(Node paper) {
    return Properties.isTrue(paper, PropertyKeys.IMPORTED);
  }

  /** Whether anything was imported of it, whatever its properties say now. */
  public static boolean isHeld(Node paper) {
    return paper.hasProperty(PropertyKeys.CANONICAL_RECORD)
            && paper.hasProperty(PropertyKeys.VERDICT)
        || Properties.isTrue(paper, PropertyKeys.RECORD_SEEN)
        || paper.hasRelationship(Direction.INCOMING, Labels.DESCRIBES);
  }

  public static boolean hasRecord(Node paper, RecordIdentity record) {
    return isImported(paper)
        && Properties.text(paper, PropertyKeys.CANONICAL_RECORD)
            .equals(Optional.of(CanonicalJson.text(record.record())));
  }

  public static boolean hasState(Node paper) {
    return paper.hasProperty(PropertyKeys.STATE_SHA256);
  }

  /** Empty for a paper that is only pointed at, and where the stored record is no record. */
  public static Optional<RecordIdentity> identity(Node paper) {
    return Properties.text(paper, PropertyKeys.CANONICAL_RECORD)
        .flatMap(BundleCodec::parse)
        .flatMap(Json::asObject)
        .flatMap(RecordIdentity::of);
  }
}
