package pith.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import pith.mirror.NodeName;
import pith.mirror.NodeReader;
import pith.mirror.SetComparison;
import pith.mirror.SetLeaf;
import pith.mirror.SetRoot;
import pith.mirror.SetSide;
import pith.mirror.SetTree;
import pith.mirror.TreeNode;
import pith.model.Sha256;

/**
 * Two mirrors that differ in few papers find them: how many bytes and rounds that takes against
 * plain files. {@code ./pith bench mirror 2500000 100}
 */
public final class MirrorBench {
  private static final String LETTERS = "234567ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int WAYS = 4;

  private MirrorBench() {}

  public static void main(String[] arguments) {
    int papers = Integer.parseInt(arguments[0]);
    int differences = Integer.parseInt(arguments[1]);
    String[] suffixes = suffixes(papers + differences);
    long start = System.nanoTime();
    Files a = new Files(Map.of());
    a.root = SetTree.build(leaves(suffixes, i -> i < papers, i -> 0), a::put);
    Files b = new Files(a.files);
    // A quarter each: only there, only here, other events, another state.
    int step = Math.max(1, papers / differences);
    b.root =
        SetTree.build(
            leaves(
                suffixes,
                i -> i < papers ? !isChanged(i, step, differences, 1) : i % WAYS == 0,
                i ->
                    isChanged(i, step, differences, 2)
                        ? 1
                        : isChanged(i, step, differences, 3) ? 2 : 0),
            b::put);
    System.out.printf(
        "%,d papers, %,d files of the tree with %,d bytes, both trees made in %,d ms%n",
        a.root.size(),
        a.files.size(),
        a.files.values().stream().mapToLong(f -> f.length).sum(),
        (System.nanoTime() - start) / 1_000_000);
    long found = SetComparison.of(a, b).count();
    System.out.printf(
        "%,d differences found: %,d bytes in %,d files, and the checkpoint, in %d rounds%n",
        found, b.bytes, b.read, b.deepest() + 1);
  }

  private static boolean isChanged(int i, int step, int differences, int way) {
    return i % step == 0 && i / step < differences && (i / step) % WAYS == way;
  }

  private static Iterator<SetLeaf> leaves(
      String[] suffixes,
      java.util.function.IntPredicate isThere,
      java.util.function.IntUnaryOperator change) {
    int[] order = order(suffixes);
    return IntStream.of(order)
        .filter(isThere)
        .mapToObj(
            i ->
                new SetLeaf(
                    suffixes[i],
                    new Sha256(i, 1, change.applyAsInt(i) == 1 ? 1 : 0, 0),
                    new Sha256(i, 2, change.applyAsInt(i) == 2 ? 1 : 0, 0)))
        .iterator();
  }

  private static int[] order(String[] suffixes) {
    Integer[] order = new Integer[suffixes.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (x, y) -> suffixes[x].compareTo(suffixes[y]));
    return Arrays.stream(order).mapToInt(i -> i).toArray();
  }

  private static String[] suffixes(int papers) {
    SplittableRandom chance = new SplittableRandom(23);
    String[] suffixes = new String[papers];
    char[] letters = new char[26];
    for (int i = 0; i < papers; i++) {
      for (int k = 0; k < letters.length; k++) {
        letters[k] = LETTERS.charAt(chance.nextInt(32));
      }
      suffixes[i] = new String(letters);
    }
    return suffixes;
  }

  /** A mirror as its files would be. What it has in common with another is held once. */
  private static final class Files implements SetSide {
    private final Map<NodeName, byte[]> files = new HashMap<>();
    private final Map<NodeName, byte[]> common;
    private SetRoot root = SetRoot.EMPTY;
    private long bytes;
    private long read;
    private int deepest;

    Files(Map<NodeName, byte[]> common) {
      this.common = common;
    }

    void put(NodeName name, TreeNode node) {
      if (!common.containsKey(name)) {
        files.put(name, node.bytes());
      }
    }

    @Override
    public SetRoot root() {
      return root;
    }

    @Override
    public List<TreeNode> nodes(List<NodeName> names) {
      List<TreeNode> nodes = new ArrayList<>();
      for (NodeName name : names) {
        byte[] file = files.getOrDefault(name, common.get(name));
        bytes += file.length;
        read++;
        deepest = Math.max(deepest, name.prefix().length() + 1);
        nodes.add(NodeReader.read(file, name).orElseThrow());
      }
      return nodes;
    }

    int deepest() {
      return deepest;
    }
  }
}
