package pith.hostile;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import pith.corpus.TestPaper;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.model.Timestamp;

/**
 * What a graph should show of one paper.
 *
 * @param state empty iff nothing about the paper is admitted
 * @param describedBy the snapshot that gives title, authors and claims
 */
record PaperView(
    TestPaper paper,
    Optional<JsonObject> state,
    SortedMap<EventId, EventView> events,
    Map<Sha256, BundleView> bundles,
    String verdict,
    Optional<EventView> describedBy,
    SortedMap<WorkName, NameView> names) {

  /**
   * @param said what the best copy says, if it has the shape of an event
   * @param subject the paper that it is about by its own words
   */
  record EventView(
      EventId id,
      Optional<Said> said,
      Optional<String> subject,
      String status,
      Optional<String> reason,
      boolean trusted) {
    boolean isValid() {
      return !status.equals("invalid") && !status.equals("unverifiable");
    }

    boolean isApplied() {
      return status.equals("applied");
    }

    boolean isAdmitted() {
      return isApplied() || status.equals("superseded");
    }
  }

  record BundleView(
      String admission, String admittedUnder, String verdict, boolean stateReproduced) {}

  /** By what right a paper has a name, the best first. */
  enum Right {
    VOUCHED,
    BY_STRANGER,
    RECORD_ONLY
  }

  /**
   * @param derived whether the name follows from the record
   * @param createdAt since when the bundles give it, if they do
   */
  record NameView(Right right, boolean derived, Optional<Timestamp> createdAt) {}
}
