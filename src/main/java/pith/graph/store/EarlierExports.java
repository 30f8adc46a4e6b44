package pith.graph.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.graphdb.Node;
import pith.model.Sha256;
import pith.wanted.PropertyKeys;

/**
 * What is remembered of bundles that said what a stored one says: each hash, and since when its
 * signature is known.
 */
public final class EarlierExports {
  static final int BYTES_OF_ONE = Sha256.BYTES + Long.BYTES + Integer.BYTES;
  private static final byte VERSION = 1;

  private EarlierExports() {}

  /** A bundle that came, and since when its signature is known. */
  public record Arrival(Sha256 hash, Instant since) {
    public String text() {
      return hash.hex() + " " + since;
    }
  }

  /** Nothing where somebody spoilt it. */
  public static SortedMap<Sha256, Instant> of(Node bundle) {
    SortedMap<Sha256, Instant> exports = new TreeMap<>();
    if (bundle.getProperty(PropertyKeys.EXPORTS, null) instanceof byte[] packed
        && packed.length % BYTES_OF_ONE == 1
        && packed[0] == VERSION) {
      ByteBuffer bytes = ByteBuffer.wrap(packed, 1, packed.length - 1);
      while (bytes.hasRemaining()) {
        arrival(bytes).ifPresent(each -> exports.put(each.hash(), each.since()));
      }
    }
    return exports;
  }

  /** Those whose documents are kept as well. */
  static SortedMap<Sha256, Instant> withReissues(Node bundle) {
    SortedMap<Sha256, Instant> exports = of(bundle);
    StoredReissue.allOf(bundle)
        .forEach(
            reissue -> reissue.arrival().ifPresent(each -> exports.put(each.hash(), each.since())));
    return exports;
  }

  static Optional<Arrival> arrival(ByteBuffer bytes) {
    Sha256 hash = new Sha256(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    return time(bytes.getLong(), bytes.getInt()).map(time -> new Arrival(hash, time));
  }

  private static Optional<Instant> time(long seconds, int nanos) {
    boolean isTime =
        seconds >= Instant.MIN.getEpochSecond()
            && seconds <= StoredBundle.NEVER.getEpochSecond()
            && nanos >= 0
            && nanos <= 999_999_999;
    return isTime ? Optional.of(Instant.ofEpochSecond(seconds, nanos)) : Optional.empty();
  }

  public static void remember(Node bundle, SortedMap<Sha256, Instant> exports) {
    ByteBuffer bytes = ByteBuffer.allocate(1 + exports.size() * BYTES_OF_ONE).put(VERSION);
    exports.forEach((hash, time) -> put(bytes, hash, time));
    bundle.setProperty(PropertyKeys.EXPORTS, bytes.array());
  }

  /** There is no other one any more; since when its own signature is known stays. */
  public static void forget(Node bundle, Optional<Instant> own) {
    bundle.removeProperty(PropertyKeys.EXPORTS);
    own.ifPresent(
        since -> bundle.setProperty(PropertyKeys.SIGNED_SEEN, since.atZone(ZoneOffset.UTC)));
  }

  static void put(ByteBuffer bytes, Sha256 hash, Instant time) {
    bytes.put(hash.bytes()).putLong(time.getEpochSecond()).putInt(time.getNano());
  }
}
