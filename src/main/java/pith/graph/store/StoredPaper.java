package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.model.Json;
import pith.model.PithNumber;
import pith.verify.RecordIdentity;

/** What a {@code Paper} node says of itself. */
public final class StoredPaper {
  private StoredPaper() {}

  public static PithNumber number(Node paper) {
    return PithNumber.parse((String) paper.getProperty("pith_number")).orElseThrow();
  }

  /** Empty for a paper that is only pointed at, and where the stored record is no record. */
  public static Optional<RecordIdentity> identity(Node paper) {
    return Properties.text(paper, "canonical_record")
        .flatMap(BundleCodec::parse)
        .flatMap(Json::asObject)
        .flatMap(RecordIdentity::of);
  }
}
