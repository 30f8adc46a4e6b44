package pith.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.mirror.SetDifference.Kind;
import pith.model.Sha256;

/** The set tree: what differs is found, and nothing else; and it follows from the set alone. */
final class SetComparisonTest {
  private final SplittableRandom chance = new SplittableRandom(23);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 127, 128, 129, 4_000, 20_000})
  void whatDiffersIsFound(int papers) {
    TreeMap<String, SetLeaf> a = leaves(papers);
    TreeMap<String, SetLeaf> b = new TreeMap<>(a);
    TreeSet<String> expected = change(b, a, Math.min(40, papers + 3));
    List<String> found = differences(a, b);
    assertEquals(List.copyOf(expected), found.stream().sorted().toList());
    assertEquals(found.size(), new TreeSet<>(found).size());
    assertEquals(List.of(), differences(a, new TreeMap<>(a)));
  }

  /** One side has a node where the other has children, and the other way round. */
  @Test
  void setsOfVeryDifferentSizesAreCompared() {
    TreeMap<String, SetLeaf> large = leaves(5_000);
    TreeMap<String, SetLeaf> small = new TreeMap<>();
    large.values().stream()
        .limit(5_000)
        .filter(leaf -> chance.nextInt(100) == 0)
        .forEach(put(small));
    List<String> only =
        large.keySet().stream().filter(suffix -> !small.containsKey(suffix)).toList();
    assertEquals(only.stream().map(s -> s + " ONLY_A").toList(), sorted(differences(large, small)));
    assertEquals(only.stream().map(s -> s + " ONLY_B").toList(), sorted(differences(small, large)));
    assertEquals(5_000, differences(large, new TreeMap<>()).size());
  }

  private static java.util.function.Consumer<SetLeaf> put(TreeMap<String, SetLeaf> leaves) {
    return leaf -> leaves.put(leaf.suffix(), leaf);
  }

  /** Suffixes that are alike but for their last letter make a chain of all levels. */
  @Test
  void suffixesThatAreNearlyTheSameAreToldApart() {
    TreeMap<String, SetLeaf> a = new TreeMap<>();
    for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray()) {
      for (char before : "ABCDEFG".toCharArray()) {
        put(a).accept(leaf("A".repeat(24) + before + last));
      }
    }
    TreeMap<String, SetLeaf> b = new TreeMap<>(a);
    String gone = b.lastKey();
    b.remove(gone);
    assertEquals(List.of(gone + " ONLY_A"), differences(a, b));
  }

  /** The bytes by which others can build the same: RFC 6962's domains, one letter a level. */
  @Test
  void theHashesAreThoseOfThePage() {
    SetLeaf one = new SetLeaf("A".repeat(26), sha("one"), sha("state"));
    SetLeaf two = new SetLeaf("B".repeat(26), sha("two"), SetLeaf.NO_STATE);
    Sha256 leafOne =
        Sha256.hash(
            joined(
                new byte[] {0},
                "A".repeat(26).getBytes(),
                sha("one").bytes(),
                sha("state").bytes()));
    Sha256 leafTwo =
        Sha256.hash(
            joined(new byte[] {0}, "B".repeat(26).getBytes(), sha("two").bytes(), new byte[32]));
    assertEquals(new SetRoot(1, leafOne), root(List.of(one)));
    assertEquals(
        new SetRoot(
            2,
            Sha256.hash(
                joined(new byte[] {1, 'A'}, leafOne.bytes(), new byte[] {'B'}, leafTwo.bytes()))),
        root(List.of(one, two)));
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        root(List.of()).hash().hex());
    String content =
        new PaperContent(
                List.of(new pith.model.EventId(sha("e"))),
                List.of(
                    new PaperContent.Name("doi", "10.1/b"), new PaperContent.Name("doi", "10.1/a")))
            .sha256()
            .hex();
    String json =
        "{\"events\":[\"sha256:"
            + sha("e").hex()
            + "\"],\"names\":[[\"doi\",\"10.1/a\"],[\"doi\",\"10.1/b\"]]}";
    assertEquals(sha(json).hex(), content);
  }

  @Test
  void theRootDependsOnEveryPartOfEveryLeaf() {
    TreeMap<String, SetLeaf> leaves = leaves(300);
    SetRoot before = root(leaves.values());
    SetLeaf any = leaves.firstEntry().getValue();
    for (SetLeaf other :
        List.of(
            new SetLeaf(any.suffix(), sha("x"), any.state()),
            new SetLeaf(any.suffix(), any.content(), sha("x")),
            new SetLeaf(any.suffix(), any.state(), any.content()))) {
      TreeMap<String, SetLeaf> changed = new TreeMap<>(leaves);
      put(changed).accept(other);
      assertNotEquals(before.hash(), root(changed.values()).hash());
    }
  }

  @Test
  void leavesOutOfOrderOrTwiceAreRefused() {
    SetLeaf one = leaf("A".repeat(26));
    SetLeaf two = leaf("B".repeat(26));
    for (List<SetLeaf> wrong : List.of(List.of(two, one), List.of(one, one))) {
      assertThrows(IllegalArgumentException.class, () -> root(wrong));
    }
  }

  /** A peer that lies in any byte of a node is caught; so is one that gives another node. */
  @Test
  void noOtherBytesAreTakenForANode() {
    MemorySet set = MemorySet.of(leaves(400).values());
    int tried = 0;
    for (var each : set.bytes.entrySet()) {
      NodeName name = each.getKey();
      byte[] good = each.getValue();
      assertTrue(NodeReader.read(good, name).isPresent(), name.toString());
      for (int i = 0; i < good.length; i += 1 + chance.nextInt(good.length / 4 + 1)) {
        byte[] bad = good.clone();
        bad[i] ^= (byte) (1 << chance.nextInt(8));
        assertEquals(Optional.empty(), NodeReader.read(bad, name), name + " " + i);
        assertEquals(Optional.empty(), NodeReader.read(java.util.Arrays.copyOf(good, i), name));
        tried++;
      }
      assertEquals(
          Optional.empty(), NodeReader.read(java.util.Arrays.copyOf(good, good.length + 33), name));
    }
    assertTrue(tried > 100, tried + " bytes");
    byte[] deep = joined(new byte[] {1, 'A'}, new byte[32]);
    NodeName bottom = new NodeName("A".repeat(26), Sha256.hash(deep));
    assertEquals(Optional.empty(), NodeReader.read(deep, bottom));
    byte[] small = joined(new byte[] {1, 'a'}, new byte[32]);
    assertEquals(Optional.empty(), NodeReader.read(small, new NodeName("", Sha256.hash(small))));
  }

  /** Sizes as the bench command measures them, for a set that a test can make in a moment. */
  @Test
  void fewBytesAreReadWhereLittleDiffers() {
    TreeMap<String, SetLeaf> a = leaves(60_000);
    TreeMap<String, SetLeaf> b = new TreeMap<>(a);
    change(b, a, 10);
    MemorySet peer = MemorySet.of(b.values());
    assertEquals(10, SetComparison.of(MemorySet.of(a.values()), peer).count());
    assertTrue(peer.read < 110_000, peer.read + " bytes");
    assertTrue(peer.rounds <= 4, peer.rounds + " rounds");
  }

  private TreeSet<String> change(
      TreeMap<String, SetLeaf> b, TreeMap<String, SetLeaf> a, int changes) {
    List<String> suffixes = new ArrayList<>(a.keySet());
    TreeMap<String, String> expected = new TreeMap<>();
    while (expected.size() < changes) {
      int way = suffixes.isEmpty() ? 0 : chance.nextInt(4);
      if (way == 0) {
        SetLeaf fresh = leaf(suffix());
        put(b).accept(fresh);
        expected.put(fresh.suffix(), "ONLY_B");
        continue;
      }
      SetLeaf old = a.get(suffixes.remove(chance.nextInt(suffixes.size())));
      if (way == 1) {
        b.remove(old.suffix());
        expected.put(old.suffix(), "ONLY_A");
      } else {
        put(b)
            .accept(
                way == 2
                    ? new SetLeaf(old.suffix(), old.content(), sha("another"))
                    : new SetLeaf(old.suffix(), sha("another"), old.state()));
        expected.put(old.suffix(), way == 2 ? "STATE" : "EVENTS");
      }
    }
    TreeSet<String> lines = new TreeSet<>();
    expected.forEach((suffix, kind) -> lines.add(suffix + " " + Kind.valueOf(kind)));
    return lines;
  }

  private static List<String> differences(TreeMap<String, SetLeaf> a, TreeMap<String, SetLeaf> b) {
    return SetComparison.of(MemorySet.of(a.values()), MemorySet.of(b.values()))
        .map(found -> found.suffix() + " " + found.kind())
        .toList();
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  private static SetRoot root(java.util.Collection<SetLeaf> leaves) {
    return SetTree.build(leaves.iterator(), (name, node) -> {});
  }

  private TreeMap<String, SetLeaf> leaves(int papers) {
    TreeMap<String, SetLeaf> leaves = new TreeMap<>();
    while (leaves.size() < papers) {
      put(leaves).accept(leaf(suffix()));
    }
    return leaves;
  }

  private SetLeaf leaf(String suffix) {
    return new SetLeaf(suffix, sha("content of " + suffix), sha("state of " + suffix));
  }

  private String suffix() {
    StringBuilder suffix = new StringBuilder();
    for (int i = 0; i < 26; i++) {
      suffix.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(chance.nextInt(32)));
    }
    return suffix.toString();
  }

  private static Sha256 sha(String text) {
    return Sha256.hash(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[]... parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
