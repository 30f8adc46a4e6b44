package pith.graph.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.store.EarlierExports;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.trust.Admission;
import pith.trust.ReceivedBundle;
import pith.trust.SignatureStanding;
import pith.trust.TrustPolicy;
import pith.trust.Verdict;
import pith.verify.BundleReport;
import pith.verify.ContentId;
import pith.wanted.PropertyKeys;

/**
 * A bundle that came, signed anew, and says nothing that an admitted bundle of its paper did not
 * say before. It changes nothing of the paper, so nothing of the paper is verified for it.
 *
 * @param first the stored bundle that says the same
 */
public record Reissue(StoredBundle first, Admission admission, Verdict verdict) {

  /** The stored bundles of a paper, by what they say: looked at once for all that come. */
  public static final class Known {
    private final Map<String, List<StoredBundle>> saying = new HashMap<>();

    public Known(Node paper) {
      for (StoredBundle stored : StoredBundle.allOf(paper)) {
        stored
            .contentId()
            .ifPresent(id -> saying.computeIfAbsent(id, unused -> new ArrayList<>()).add(stored));
      }
    }

    private List<StoredBundle> saying(ContentId id) {
      return saying.getOrDefault(id.hex(), List.of());
    }
  }

  /** Empty wherever the two could differ in anything but the time of their export. */
  public static Optional<Reissue> of(
      Known known, ReceivedBundle coming, Optional<ContentId> contentId, TrustPolicy policy) {
    Admission admission = coming.admission(policy);
    if (contentId.isEmpty() || admission == Admission.PINNED_EVENTS_ONLY) {
      return Optional.empty();
    }
    return known.saying(contentId.get()).stream()
        .filter(stored -> isFirst(stored, coming, admission))
        .flatMap(
            stored ->
                verdict(stored, coming, policy).stream()
                    .map(verdict -> new Reissue(stored, admission, verdict)))
        .findFirst();
  }

  /** Whether it came before, and was let go since another one says the same. */
  public boolean isRemembered(BundleReport report) {
    return EarlierExports.of(first.node()).containsKey(report.bundleSha256());
  }

  private static boolean isFirst(StoredBundle stored, ReceivedBundle coming, Admission admission) {
    Node node = stored.node();
    return Properties.isTrue(node, PropertyKeys.ADMITTED)
        && has(node, PropertyKeys.ADMISSION, admission.wireName())
        && stored.hasOneSignature()
        && !coming.firstSeen().isBefore(stored.firstSeen())
        && !isOneExport(node, coming);
  }

  /** Built at one time they are one bundle, of which the node may have lost its hash. */
  private static boolean isOneExport(Node node, ReceivedBundle coming) {
    return Properties.text(node, PropertyKeys.BUILT_AT)
        .equals(coming.report().bundle().json().text(PropertyKeys.BUILT_AT));
  }

  private static boolean has(Node node, String name, String value) {
    return Objects.equals(node.getProperty(name, null), value);
  }

  /** As it is stored, if the policy in force would give one of its kind. */
  private static Optional<Verdict> verdict(
      StoredBundle stored, ReceivedBundle coming, TrustPolicy policy) {
    boolean isPinned = coming.standing(policy).equals(Optional.of(SignatureStanding.PINNED));
    return Properties.text(stored.node(), PropertyKeys.VERDICT)
        .flatMap(Verdict::named)
        .filter(
            verdict ->
                switch (verdict) {
                  case AUTHENTIC, AUTHENTIC_WITH_FINDINGS -> isPinned;
                  case INTACT_BUT_UNTRUSTED_SIGNER -> !isPinned;
                  case NOT_INTACT, RECORD_ONLY, UNKNOWN -> false;
                });
  }
}
