package pith.time;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pith.model.Sha256;

/** Which height each header has. A header names only the one before it, so heights are counted. */
final class HeightsOfChain {
  private final Map<Sha256, BlockHeader> headers;
  private final Map<Sha256, Place> places = new HashMap<>();
  private final Map<Sha256, Integer> heightOfFirst = new HashMap<>();

  /** So many steps above the first header that is linked to it. */
  private record Place(Sha256 first, int steps) {}

  private HeightsOfChain(Map<Sha256, BlockHeader> headers) {
    this.headers = headers;
  }

  static HeightsOfChain of(GivenHeaders given) throws HeadersRefused {
    HeightsOfChain heights = new HeightsOfChain(given.headers());
    given.headers().values().forEach(heights::place);
    for (Map.Entry<Sha256, Integer> known : given.heights().entrySet()) {
      heights.know(known.getKey(), known.getValue());
    }
    return heights;
  }

  /** Without recursion: a chain may have a million headers, and the last may come first. */
  private void place(BlockHeader header) {
    Deque<BlockHeader> way = new ArrayDeque<>();
    Optional<BlockHeader> at = Optional.of(header);
    while (at.isPresent() && !places.containsKey(at.get().hash())) {
      way.push(at.get());
      at = Optional.ofNullable(headers.get(at.get().previous()));
    }
    while (!way.isEmpty()) {
      BlockHeader next = way.pop();
      Place before = places.get(next.previous());
      places.put(
          next.hash(),
          before == null ? new Place(next.hash(), 0) : new Place(before.first, before.steps + 1));
      if (next.previous().equals(BlockHeader.NONE)) {
        heightOfFirst.put(next.hash(), 0);
      }
    }
  }

  private void know(Sha256 hash, int height) throws HeadersRefused {
    Place place = places.get(hash);
    if (place != null) {
      int first = height - place.steps;
      Integer other = heightOfFirst.putIfAbsent(place.first, first);
      if (first < 0 || other != null && other != first) {
        throw new HeadersRefused(
            "block " + BlockHeader.shown(hash),
            other == null ? "a height that its chain can have" : "height " + (other + place.steps),
            "height " + height);
      }
    }
  }

  Optional<Integer> of(BlockHeader header) {
    Place place = places.get(header.hash());
    return place == null
        ? Optional.empty()
        : Optional.ofNullable(heightOfFirst.get(place.first)).map(first -> first + place.steps);
  }

  int steps(BlockHeader header) {
    Place place = places.get(header.hash());
    return place == null ? 0 : place.steps;
  }
}
