package pith.graph.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import pith.model.Sha256;
import pith.trust.ReceivedBundle;
import pith.wanted.PropertyKeys;

/**
 * What is remembered of a bundle that was let go since a stored one says all that it said, and
 * more.
 *
 * @param events how many it had: the first ones of the stored bundle
 */
public record Outgrown(Sha256 hash, Instant since, int events) {
  private static final int BYTES_OF_ONE = EarlierExports.BYTES_OF_ONE + Integer.BYTES;
  private static final byte VERSION = 1;

  private static final Comparator<Outgrown> FIRST_COMER =
      Comparator.comparing(Outgrown::since).thenComparing(Outgrown::events);

  /** Nothing where somebody spoilt it. */
  public static List<Outgrown> of(Node bundle) {
    List<Outgrown> all = new ArrayList<>();
    if (bundle.getProperty(PropertyKeys.OUTGROWN, null) instanceof byte[] packed
        && packed.length % BYTES_OF_ONE == 1
        && packed[0] == VERSION) {
      ByteBuffer bytes = ByteBuffer.wrap(packed, 1, packed.length - 1);
      while (bytes.hasRemaining()) {
        var arrival = EarlierExports.arrival(bytes);
        int events = bytes.getInt();
        arrival
            .filter(unused -> events >= 0)
            .ifPresent(each -> all.add(new Outgrown(each.hash(), each.since(), events)));
      }
    }
    return all;
  }

  /** Of one bundle that came twice, what came first. */
  public static void remember(Node bundle, Collection<Outgrown> more) {
    SortedMap<Sha256, Outgrown> all = new TreeMap<>();
    Stream.concat(of(bundle).stream(), more.stream())
        .forEach(
            each ->
                all.merge(
                    each.hash(),
                    each,
                    (one, other) -> FIRST_COMER.compare(one, other) <= 0 ? one : other));
    if (!all.isEmpty()) {
      ByteBuffer bytes = ByteBuffer.allocate(1 + all.size() * BYTES_OF_ONE).put(VERSION);
      for (Outgrown each : all.values()) {
        EarlierExports.put(bytes, each.hash, each.since);
        bytes.putInt(each.events);
      }
      bundle.setProperty(PropertyKeys.OUTGROWN, bytes.array());
    }
  }

  ReceivedBundle.Earlier arrival() {
    return new ReceivedBundle.Earlier(events, since);
  }
}
