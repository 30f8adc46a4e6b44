package pith.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.model.Sha256;

/** The blocks that an operator gave, by height, and which of them count. */
public final class BlockHeaders {
  public static final BlockHeaders NONE =
      new BlockHeaders(Map.of(), 0, ChainRule.NONE, Optional.empty());

  private final Map<Integer, List<Block>> byHeight;
  private final int withoutHeight;
  private final ChainRule rule;
  private final Optional<Sha256> content;

  private BlockHeaders(
      Map<Integer, List<Block>> byHeight,
      int withoutHeight,
      ChainRule rule,
      Optional<Sha256> content) {
    this.byHeight = byHeight;
    this.withoutHeight = withoutHeight;
    this.rule = rule;
    this.content = content;
  }

  /** Raw headers of 80 bytes each, or lines. */
  public static BlockHeaders read(byte[] content, ChainRule rule) throws HeadersRefused {
    GivenHeaders given = HeaderText.read(content);
    for (PinnedBlock block : rule.pinned()) {
      given.height("the pinned block " + block.text(), block.hash(), block.height());
    }
    HeightsOfChain heights = HeightsOfChain.of(given);
    ChainMembers members = ChainMembers.of(given, heights, rule);
    Map<Integer, List<Block>> byHeight = new HashMap<>();
    given.lines().forEach((height, block) -> add(byHeight, height, block));
    int withoutHeight = 0;
    for (BlockHeader header : given.headers().values()) {
      Optional<Integer> height = heights.of(header);
      Block block = new Block(header.root(), header.time(), members.standing(header));
      height.ifPresent(known -> add(byHeight, known, block));
      withoutHeight += height.isPresent() ? 0 : 1;
    }
    return new BlockHeaders(byHeight, withoutHeight, rule, Optional.of(Sha256.hash(content)));
  }

  private static void add(Map<Integer, List<Block>> byHeight, int height, Block block) {
    byHeight.computeIfAbsent(height, unused -> new ArrayList<>(1)).add(block);
  }

  /** The hash of what was read; empty where nothing was given. */
  public Optional<Sha256> content() {
    return content;
  }

  /** By which of them count. */
  public ChainRule rule() {
    return rule;
  }

  private boolean hasHeaders() {
    return withoutHeight > 0 || byHeight.values().stream().anyMatch(BlockHeaders::isLoose);
  }

  private static boolean isLoose(List<Block> blocks) {
    return blocks.stream().anyMatch(block -> !block.counts());
  }

  List<Block> at(int height) {
    return byHeight.getOrDefault(height, List.of());
  }

  /** Why no block of this height counts. */
  String missing(int height) {
    if (rule.isEmpty() && hasHeaders()) {
      return "no block is pinned and no floor of work is set, so no header counts";
    }
    if (!at(height).isEmpty()) {
      return "the header of block " + height + " reaches no pinned block and no floor of work";
    }
    return withoutHeight > 0
        ? "no header of block " + height + "; of " + withoutHeight + " headers no height is known"
        : "no header of block " + height + " was given";
  }
}
