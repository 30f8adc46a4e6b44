package pith.time;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.model.Sha256;

/** The headers and the lines of an operator, before anybody asked whether they are in the chain. */
final class GivenHeaders {
  /** More than Bitcoin has blocks. Each takes some 300 bytes of memory while they are judged. */
  static final int MOST = 1_500_000;

  private final Map<Sha256, BlockHeader> headers = new LinkedHashMap<>();
  private final Map<Sha256, Integer> heights = new LinkedHashMap<>();
  private final SortedMap<Integer, Block> lines = new TreeMap<>();

  /**
   * @param place for a refusal
   */
  void header(String place, byte[] raw, Optional<Integer> height) throws HeadersRefused {
    BlockHeader header =
        BlockHeader.of(raw)
            .orElseThrow(
                () ->
                    new HeadersRefused(
                        place, "a header whose hash reaches its target", "one without its work"));
    bound(place);
    headers.putIfAbsent(header.hash(), header);
    if (height.isPresent()) {
      height(place, header.hash(), height.get());
    }
  }

  void height(String place, Sha256 hash, int height) throws HeadersRefused {
    Integer other = heights.putIfAbsent(hash, height);
    if (other != null && other != height) {
      throw new HeadersRefused(place, "one height for a block", other + " and " + height);
    }
  }

  void line(String place, int height, Block block) throws HeadersRefused {
    bound(place);
    Block other = lines.putIfAbsent(height, block);
    if (other != null && !other.equals(block)) {
      throw new HeadersRefused(place, "one block of the height " + height, "another one");
    }
  }

  private void bound(String place) throws HeadersRefused {
    if (headers.size() + lines.size() >= MOST) {
      throw new HeadersRefused(place, "at most " + MOST + " headers", "more");
    }
  }

  Map<Sha256, BlockHeader> headers() {
    return headers;
  }

  Map<Sha256, Integer> heights() {
    return heights;
  }

  SortedMap<Integer, Block> lines() {
    return lines;
  }
}
