package pith.graph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.graphdb.Node;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.StoredPaper;
import pith.model.EventId;
import pith.model.Sha256;
import pith.time.GivenAnchor;
import pith.trust.AnchorsOfBundle;
import pith.trust.Assessor;
import pith.verify.BundleReport;

/** The proofs of time that came with a paper, and what of it has the stamped hashes. */
public final class Anchors {
  private final List<AnchorsOfBundle.Found> all = new ArrayList<>();
  private final Map<Sha256, String> known = new HashMap<>();

  private Anchors() {}

  public static Anchors of(Node paper, Assessor assessor) {
    Anchors anchors = new Anchors();
    StoredPaper.identity(paper)
        .ifPresent(identity -> anchors.known.put(identity.sha256(), "the record"));
    SortedMap<EventId, AnchorsOfBundle.Found> ofEvents = new TreeMap<>();
    Set<GivenAnchor> beside = new LinkedHashSet<>();
    for (VerifiedBundle bundle : VerifiedBundle.verifyAll(paper, assessor)) {
      BundleReport report = bundle.received().report();
      anchors.know(report);
      for (AnchorsOfBundle.Found found : AnchorsOfBundle.of(report)) {
        found
            .event()
            .ifPresentOrElse(
                id -> ofEvents.putIfAbsent(id, found), () -> beside.add(found.given()));
      }
    }
    anchors.all.addAll(ofEvents.values());
    beside.forEach(given -> anchors.all.add(new AnchorsOfBundle.Found(Optional.empty(), given)));
    return anchors;
  }

  private void know(BundleReport report) {
    known.putIfAbsent(report.bundleSha256(), "the bundle " + report.bundleSha256().hex());
    report
        .events()
        .forEach(event -> known.putIfAbsent(event.id().content(), "the event " + event.id()));
  }

  /** Those of events by their ids, then those beside the events. */
  public List<AnchorsOfBundle.Found> all() {
    return all;
  }

  /** What of this paper has that hash. */
  public Optional<String> stamped(Sha256 digest) {
    return Optional.ofNullable(known.get(digest));
  }
}
