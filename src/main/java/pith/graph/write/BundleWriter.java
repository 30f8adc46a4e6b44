package pith.graph.write;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.BundleCodec;
import pith.graph.store.Packer;
import pith.graph.store.Properties;
import pith.graph.store.PropertySheet;
import pith.graph.store.StoredBundle;
import pith.json.CanonicalJson;
import pith.trust.BundleCopies;
import pith.trust.ReceivedBundle;
import pith.verify.BundleReport;
import pith.wanted.PropertyKeys;

/** Writes {@code Bundle} nodes. */
public final class BundleWriter {
  private BundleWriter() {}

  /** Writes what only this import knows into a new node. */
  public static void fill(Node node, PackedBundle packed, Instant now) {
    PropertySheet sheet = PropertySheet.blank(node);
    sheet.put(PropertyKeys.SOURCE, packed.judged().place().source());
    sheet.put(PropertyKeys.POSITION, packed.judged().place().position());
    sheet.put(PropertyKeys.ADMITTED_UNDER, packed.mode().wireName());
    sheet.put(PropertyKeys.FIRST_SEEN, datetime(now));
    pieces(node, packed);
  }

  /** What the bundle is put together from, but the bodies of its events. */
  static void pieces(Node node, PackedBundle packed) {
    BundleReport report = packed.report();
    Properties.put(node, PropertyKeys.BUNDLE_SHA256, report.bundleSha256().hex());
    Properties.put(node, PropertyKeys.STATE_REPRODUCED, report.isStateReproduced());
    Properties.put(node, PropertyKeys.FRAME, packed.frame());
  }

  /** Writes under which signatures and which mode it came, if that is more than it was. */
  static void keep(VerifiedBundle held) {
    Node node = held.stored().node();
    Properties.put(node, PropertyKeys.ADMITTED_UNDER, held.received().mode().wireName());
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
        sheet.put(PropertyKeys.SIGNED_SEEN, datetime(copy.signedSince()));
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
        PropertyKeys.OTHER_SIGNATURES,
        filled(
            others.stream().map(copy -> BundleCopies.block(copy.report())).toArray(String[]::new)));
    sheet.put(
        PropertyKeys.OTHER_SIGNATURES_SEEN,
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
