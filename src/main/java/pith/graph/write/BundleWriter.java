package pith.graph.write;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.PropertyKeys;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.BundleCodec;
import pith.graph.store.Packer;
import pith.graph.store.Properties;
import pith.graph.store.PropertySheet;
import pith.graph.store.StoredBundle;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.trust.Admission;
import pith.trust.BundleCopies;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;
import pith.verify.BundleReport;

/** Writes {@code Bundle} nodes. */
public final class BundleWriter {
  private BundleWriter() {}

  /** Writes what does not depend on trust, into a new node. */
  public static void fill(Node node, PackedBundle packed, Instant now) {
    BundleReport report = packed.report();
    JsonObject bundle = report.bundle().json();
    PropertySheet sheet = PropertySheet.blank(node);
    sheet.put(PropertyKeys.BUNDLE_SHA256, report.bundleSha256().hex());
    sheet.put(PropertyKeys.SOURCE, packed.judged().place().source());
    sheet.put(PropertyKeys.POSITION, packed.judged().place().position());
    sheet.put(StoredBundle.MODE, packed.mode().wireName());
    sheet.put(StoredBundle.FIRST_SEEN, datetime(now));
    sheet.put(PropertyKeys.STATE_REPRODUCED, report.isStateReproduced());
    sheet.put(PropertyKeys.FRAME, packed.frame());
    sheet.put(PropertyKeys.BUILT_AT, bundle.text("built_at"));
    sheet.put(
        PropertyKeys.DECLARED_STATE_SHA256,
        bundle.object("state").flatMap(state -> state.text("state_sha256")));
    sheet.put(PropertyKeys.SIGNED_BY, report.signedBy().map(key -> key.hex()));
  }

  /** Writes what depends on trust: which copy counts, and what the policy makes of it. */
  static void judge(VerifiedBundle held, PaperUnion union, TrustPolicy policy) {
    Node node = held.stored().node();
    ReceivedBundle counts = held.received();
    Admission admission = held.admission(policy);
    Properties.put(node, PropertyKeys.VERDICT, union.verdictOf(counts, policy).name());
    Properties.put(node, PropertyKeys.ADMITTED, admission != Admission.PINNED_EVENTS_ONLY);
    Properties.put(node, PropertyKeys.ADMISSION, admission.wireName());
    Properties.put(node, StoredBundle.MODE, counts.mode().wireName());
    Properties.put(node, PropertyKeys.SIGNED_BY, counts.report().signedBy().map(key -> key.hex()));
    if (!held.isAsStored()) {
      blocks(node, held);
    }
  }

  private static void blocks(Node node, VerifiedBundle held) {
    PropertySheet sheet = PropertySheet.of(node);
    BundleReport counts = held.received().report();
    String block = BundleCopies.block(counts);
    List<ReceivedBundle> others = new ArrayList<>();
    for (ReceivedBundle copy : held.copies().all()) {
      if (BundleCopies.block(copy.report()).equals(block)) {
        sheet.put(StoredBundle.SIGNED_SEEN, datetime(copy.signedSince()));
      } else {
        others.add(copy);
      }
    }
    if (!BundleCodec.storedSignature(node).map(CanonicalJson::text).orElse("").equals(block)) {
      try (Packer packer = new Packer()) {
        sheet.put(PropertyKeys.FRAME, packer.pack(BundleCodec.frame(counts)));
      }
    }
    sheet.put(
        StoredBundle.OTHER_BLOCKS,
        filled(
            others.stream().map(copy -> BundleCopies.block(copy.report())).toArray(String[]::new)));
    sheet.put(
        StoredBundle.OTHER_SEEN,
        filled(
            others.stream()
                .map(copy -> datetime(copy.signedSince()))
                .toArray(ZonedDateTime[]::new)));
  }

  private static <T> Optional<T[]> filled(T[] values) {
    return values.length == 0 ? Optional.empty() : Optional.of(values);
  }

  /** A time that was lost counts as never: the last that a database takes. */
  private static ZonedDateTime datetime(Instant time) {
    return (time.isBefore(StoredBundle.NEVER) ? time : StoredBundle.NEVER).atZone(ZoneOffset.UTC);
  }
}
