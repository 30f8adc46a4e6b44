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
import pith.wanted.WantedProperties;

/** Writes {@code Bundle} nodes. */
public final class BundleWriter {
  private BundleWriter() {}

  /** Writes what only this import knows into a new node. */
  public static void fill(Node node, PackedBundle packed, Instant now) {
    PropertySheet sheet = PropertySheet.blank(node);
    arrival(packed, now).values().forEach(sheet::put);
    pieces(node, packed);
  }

  private static WantedProperties arrival(PackedBundle packed, Instant now) {
    return WantedProperties.builder()
        .put(PropertyKeys.SOURCE, packed.judged().place().source())
        .put(PropertyKeys.POSITION, packed.judged().place().position())
        .put(PropertyKeys.ADMITTED_UNDER, packed.mode().wireName())
        .put(PropertyKeys.FIRST_SEEN, datetime(now))
        .build();
  }

  /**
   * Everything that is given of a bundle that is not written yet.
   *
   * @param packed the first of its copies
   */
  public static WantedProperties given(PackedBundle packed, VerifiedBundle taken) {
    WantedProperties.Builder given =
        WantedProperties.builder()
            .putAll(arrival(packed, taken.received().firstSeen()))
            .put(PropertyKeys.ADMITTED_UNDER, taken.received().mode().wireName())
            .put(PropertyKeys.FRAME, taken.isAsStored() ? packed.frame() : frame(taken));
    return taken.isAsStored() ? given.build() : given.putAll(signatures(taken)).build();
  }

  private static byte[] frame(VerifiedBundle held) {
    try (Packer packer = new Packer()) {
      return packer.pack(BundleCodec.frame(held.received().report()));
    }
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
    String block = BundleCopies.block(held.received().report());
    if (!BundleCodec.storedSignature(node).map(CanonicalJson::text).orElse("").equals(block)) {
      sheet.put(PropertyKeys.FRAME, frame(held));
    }
    WantedProperties signatures = signatures(held);
    signatures
        .get(PropertyKeys.SIGNED_SEEN)
        .ifPresent(seen -> sheet.put(PropertyKeys.SIGNED_SEEN, seen));
    for (String name : List.of(PropertyKeys.OTHER_SIGNATURES, PropertyKeys.OTHER_SIGNATURES_SEEN)) {
      sheet.put(name, signatures.get(name));
    }
  }

  /** Under which signatures it came, and since when. */
  private static WantedProperties signatures(VerifiedBundle held) {
    WantedProperties.Builder signatures = WantedProperties.builder();
    String block = BundleCopies.block(held.received().report());
    List<ReceivedBundle> others = new ArrayList<>();
    for (ReceivedBundle copy : held.copies().all()) {
      if (BundleCopies.block(copy.report()).equals(block)) {
        signatures.put(PropertyKeys.SIGNED_SEEN, datetime(copy.signedSince()));
      } else {
        others.add(copy);
      }
    }
    return signatures
        .put(
            PropertyKeys.OTHER_SIGNATURES,
            filled(
                others.stream()
                    .map(copy -> BundleCopies.block(copy.report()))
                    .toArray(String[]::new)))
        .put(
            PropertyKeys.OTHER_SIGNATURES_SEEN,
            filled(
                others.stream()
                    .map(copy -> datetime(copy.signedSince()))
                    .toArray(ZonedDateTime[]::new)))
        .build();
  }

  private static <T> Optional<T[]> filled(T[] values) {
    return values.length == 0 ? Optional.empty() : Optional.of(values);
  }

  /** A time that was lost counts as never: the last that a database takes. */
  private static ZonedDateTime datetime(Instant time) {
    return (time.isBefore(StoredBundle.NEVER) ? time : StoredBundle.NEVER).atZone(ZoneOffset.UTC);
  }
}
