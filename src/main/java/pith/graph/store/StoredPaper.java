package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.PropertyKeys;
import pith.model.Json;
import pith.model.PithNumber;
import pith.verify.RecordIdentity;

/** A {@code Paper} node: its number and its record. */
public final class StoredPaper {
  private StoredPaper() {}

  public static PithNumber number(Node paper) {
    return PithNumber.parse((String) paper.getProperty(PropertyKeys.PITH_NUMBER)).orElseThrow();
  }

  public static boolean isImported(Node paper) {
    return Properties.isTrue(paper, PropertyKeys.IMPORTED);
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
