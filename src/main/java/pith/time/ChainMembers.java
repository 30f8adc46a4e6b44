package pith.time;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pith.model.Sha256;

/** Which headers are in the chain, by the rule of the operator. */
final class ChainMembers {
  private final Map<Sha256, BlockHeader> headers;
  private final Set<Sha256> linked = new HashSet<>();
  private final Set<Sha256> worked = new HashSet<>();

  private ChainMembers(Map<Sha256, BlockHeader> headers) {
    this.headers = headers;
  }

  static ChainMembers of(GivenHeaders given, HeightsOfChain heights, ChainRule rule) {
    ChainMembers members = new ChainMembers(given.headers());
    rule.pinned().forEach(block -> members.linkFrom(block.hash()));
    rule.leastWork().ifPresent(least -> members.weigh(heights, least));
    return members;
  }

  /** A hash commits to the header before it, and so to all. */
  private void linkFrom(Sha256 pinned) {
    Optional<BlockHeader> at = Optional.ofNullable(headers.get(pinned));
    while (at.isPresent() && linked.add(at.get().hash())) {
      at = Optional.ofNullable(headers.get(at.get().previous()));
    }
  }

  /** From the last to the first: of two that follow one header, the better one counts. */
  private void weigh(HeightsOfChain heights, BigInteger least) {
    List<BlockHeader> lastFirst = new ArrayList<>(headers.values());
    lastFirst.sort(Comparator.comparingInt(heights::steps).reversed());
    Map<Sha256, BigInteger> above = new HashMap<>();
    for (BlockHeader header : lastFirst) {
      BigInteger work = header.work().add(above.getOrDefault(header.hash(), BigInteger.ZERO));
      above.remove(header.hash());
      above.merge(header.previous(), work, BigInteger::max);
      if (work.compareTo(least) >= 0) {
        worked.add(header.hash());
      }
    }
  }

  Block.Standing standing(BlockHeader header) {
    return linked.contains(header.hash())
        ? Block.Standing.LINKED
        : worked.contains(header.hash()) ? Block.Standing.WORKED : Block.Standing.LOOSE;
  }
}
