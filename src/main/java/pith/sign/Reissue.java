package pith.sign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pith.json.CanonicalJson;
import pith.merge.MergeResult;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.Reason;
import pith.trust.PaperUnion;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;

/** The admitted union of a paper as one bundle, whichever bundles it came in. */
public final class Reissue {
  private Reissue() {}

  /** Empty where nothing of the paper is admitted. */
  public static Optional<UnsignedBundle> of(PaperUnion union, Collection<BundleReport> reports) {
    return union.merged().map(merged -> of(union, merged, reports));
  }

  private static UnsignedBundle of(
      PaperUnion union, MergeResult merged, Collection<BundleReport> reports) {
    Map<EventId, Json> entries = entries(reports);
    List<Json> events = new ArrayList<>();
    List<UnsignedBundle.NamedKey> keys = new ArrayList<>();
    for (Event event : merged.ordered()) {
      Optional.ofNullable(entries.get(event.id())).ifPresent(events::add);
      keys.add(UnsignedBundle.NamedKey.of(event));
    }
    return new UnsignedBundle(union.paper(), events, keys, merged.aliases(), proofs(reports));
  }

  /**
   * Of each event one envelope that holds. A pinned key need not be in the bundle that has the
   * event.
   */
  private static Map<EventId, Json> entries(Collection<BundleReport> reports) {
    Map<EventId, Json> entries = new HashMap<>();
    Map<EventId, Json> byPinnedKeys = new HashMap<>();
    for (BundleReport report : reports) {
      for (CheckedEvent checked : report.events()) {
        if (checked.event().isPresent()) {
          entries.merge(checked.id(), checked.entry(), UnsignedBundle::first);
        } else if (checked.reason().equals(Optional.of(Reason.KEY_MISSING))) {
          byPinnedKeys.merge(checked.id(), checked.entry(), UnsignedBundle::first);
        }
      }
    }
    byPinnedKeys.forEach(entries::putIfAbsent);
    return entries;
  }

  /** Everybody can check a proof of time, so all are handed on. */
  private static List<Json> proofs(Collection<BundleReport> reports) {
    Map<String, Json> proofs = new TreeMap<>();
    for (BundleReport report : reports) {
      report
          .bundle()
          .json()
          .array("timestamp_proofs")
          .map(JsonArray::items)
          .orElse(List.of())
          .forEach(proof -> proofs.put(CanonicalJson.text(proof), proof));
    }
    return List.copyOf(proofs.values());
  }
}
