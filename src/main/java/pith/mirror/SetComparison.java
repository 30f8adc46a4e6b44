package pith.mirror;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import pith.model.Sha256;

/**
 * Finds in which papers two sets differ. It goes down both trees at once, level by level, and only
 * where their hashes differ: as many rounds as levels, and few bytes where few papers differ.
 */
public final class SetComparison {
  /** So many pairs of nodes are in memory at once. */
  private static final int PAIRS = 256;

  private final SetSide a;
  private final SetSide b;
  private final Deque<SetDifference> found = new ArrayDeque<>();
  private final List<Pair> next = new ArrayList<>();
  private Deque<Pair> level = new ArrayDeque<>();

  private SetComparison(SetSide a, SetSide b) {
    this.a = a;
    this.b = b;
    level.add(new Pair("", root(a), root(b)));
  }

  /** A part of a tree: its hash, and itself where that is known already. */
  private record Part(Sha256 hash, Optional<TreeNode> read) {}

  private record Pair(String prefix, Optional<Part> a, Optional<Part> b) {
    boolean differs() {
      return !a.map(Part::hash).equals(b.map(Part::hash));
    }
  }

  /** As they are found: those of one level in the order of their suffixes. */
  public static Stream<SetDifference> of(SetSide a, SetSide b) {
    SetComparison comparison = new SetComparison(a, b);
    return Stream.generate(comparison::poll)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream);
  }

  private Optional<SetDifference> poll() {
    while (found.isEmpty() && !isAtEnd()) {
      List<Pair> pairs = new ArrayList<>();
      while (pairs.size() < PAIRS && !level.isEmpty()) {
        pairs.add(level.removeFirst());
      }
      compare(pairs);
    }
    return Optional.ofNullable(found.poll());
  }

  private boolean isAtEnd() {
    if (level.isEmpty()) {
      level = new ArrayDeque<>(next);
      next.clear();
    }
    return level.isEmpty();
  }

  private static Optional<Part> root(SetSide side) {
    return Optional.of(side.root())
        .filter(root -> root.size() > 0)
        .map(root -> new Part(root.hash(), Optional.empty()));
  }

  private void compare(List<Pair> pairs) {
    List<Pair> differing = pairs.stream().filter(Pair::differs).toList();
    Iterator<TreeNode> ofA = unread(a, differing, differing.stream().map(Pair::a).toList());
    Iterator<TreeNode> ofB = unread(b, differing, differing.stream().map(Pair::b).toList());
    for (Pair pair : differing) {
      compare(pair.prefix(), node(pair.a(), ofA), node(pair.b(), ofB));
    }
  }

  private static Iterator<TreeNode> unread(
      SetSide side, List<Pair> pairs, List<Optional<Part>> parts) {
    List<NodeName> names = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String prefix = pairs.get(i).prefix();
      parts
          .get(i)
          .filter(part -> part.read().isEmpty())
          .ifPresent(part -> names.add(new NodeName(prefix, part.hash())));
    }
    return names.isEmpty() ? List.<TreeNode>of().iterator() : side.nodes(names).iterator();
  }

  private static Optional<TreeNode> node(Optional<Part> part, Iterator<TreeNode> unread) {
    return part.map(given -> given.read().orElseGet(unread::next));
  }

  private void compare(String prefix, Optional<TreeNode> a, Optional<TreeNode> b) {
    if (isAtLeaves(a) && isAtLeaves(b)) {
      compare(leaves(a), leaves(b));
      return;
    }
    SortedMap<Character, Part> belowA = below(a, prefix.length());
    SortedMap<Character, Part> belowB = below(b, prefix.length());
    TreeSet<Character> letters = new TreeSet<>(belowA.keySet());
    letters.addAll(belowB.keySet());
    for (char letter : letters) {
      next.add(
          new Pair(
              prefix + letter,
              Optional.ofNullable(belowA.get(letter)),
              Optional.ofNullable(belowB.get(letter))));
    }
  }

  private static boolean isAtLeaves(Optional<TreeNode> node) {
    return node.isEmpty() || node.get().isAtLeaves();
  }

  private static SortedMap<String, SetLeaf> leaves(Optional<TreeNode> node) {
    SortedMap<String, SetLeaf> leaves = new TreeMap<>();
    node.stream()
        .flatMap(each -> each.fold(no -> Stream.<SetLeaf>empty(), all -> all.leaves().stream()))
        .forEach(leaf -> leaves.put(leaf.suffix(), leaf));
    return leaves;
  }

  private static SortedMap<Character, Part> below(Optional<TreeNode> node, int depth) {
    SortedMap<Character, Part> below = new TreeMap<>();
    node.ifPresent(
        each ->
            each.fold(
                children -> {
                  children
                      .children()
                      .forEach(
                          child ->
                              below.put(child.letter(), new Part(child.hash(), Optional.empty())));
                  return below;
                },
                leaves -> {
                  leaves
                      .byLetter(depth)
                      .forEach(
                          group ->
                              below.put(
                                  group.leaves().get(0).letter(depth),
                                  new Part(group.hash(depth + 1), Optional.of(group))));
                  return below;
                }));
    return below;
  }

  private void compare(SortedMap<String, SetLeaf> a, SortedMap<String, SetLeaf> b) {
    TreeSet<String> all = new TreeSet<>(a.keySet());
    all.addAll(b.keySet());
    for (String suffix : all) {
      kind(Optional.ofNullable(a.get(suffix)), Optional.ofNullable(b.get(suffix)))
          .ifPresent(kind -> found.add(new SetDifference(suffix, kind)));
    }
  }

  private static Optional<SetDifference.Kind> kind(Optional<SetLeaf> a, Optional<SetLeaf> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.of(a.isEmpty() ? SetDifference.Kind.ONLY_B : SetDifference.Kind.ONLY_A);
    } else if (Objects.equals(a, b)) {
      return Optional.empty();
    }
    boolean isSame = a.get().content().equals(b.get().content());
    return Optional.of(isSame ? SetDifference.Kind.STATE : SetDifference.Kind.EVENTS);
  }
}
