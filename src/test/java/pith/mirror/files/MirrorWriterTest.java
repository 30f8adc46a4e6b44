package pith.mirror.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.mirror.Checkpoint;
import pith.mirror.MirrorRefused;
import pith.mirror.NoteSigner;
import pith.mirror.SetRoot;
import pith.mirror.TestNotes;
import pith.model.Sha256;

/** A mirror on a disk: what is written, what is left alone, and what goes. */
final class MirrorWriterTest {
  private static final NoteSigner KEY = TestNotes.signer("mirror.example", "own");
  private static final String ONE = "A".repeat(26);
  private static final String TWO = "B".repeat(26);
  private static final Optional<Sha256> PAGES = Optional.of(sha("pages"));

  @TempDir private Path root;

  @Test
  void whoIsGoneIsRemovedAlsoWhereTheGroupsChange() throws IOException {
    publish(List.of(""), PAGES, ONE, TWO);
    assertTrue(Files.exists(root.resolve("pith/" + TWO + "/state.json")));
    publish(List.of("A", "B"), PAGES, ONE);
    assertEquals(List.of(ONE), papers());
    assertFalse(Files.exists(root.resolve("pith/" + TWO + ".json")));
    assertFalse(Files.exists(root.resolve(".well-known/pith/" + TWO)));
    assertFalse(Files.exists(root.resolve(".pith-publish/group-")));
    publish(List.of(""), Optional.empty(), ONE);
    assertEquals(List.of(), papers());
    assertTrue(Files.exists(root.resolve("checkpoint")));
  }

  @Test
  void anUnchangedGroupAsksForNothing() {
    publish(List.of(""), PAGES, ONE);
    try (MirrorWriter writer = MirrorWriter.open(root)) {
      long changed =
          writer.group(
              "",
              PAGES,
              versions("", ONE),
              suffix -> {
                throw new AssertionError("asked for " + suffix);
              });
      assertEquals(0, changed);
    }
  }

  /** What a killed run left, or somebody deleted or spoilt, is made anew. */
  @Test
  void whatIsMissingIsWrittenAgain() throws IOException {
    publish(List.of(""), PAGES, ONE);
    Path left = root.resolve(".pith-publish/7.new");
    Files.writeString(left, "half of a f");
    try (Stream<Path> packs = Files.list(root.resolve("packs"))) {
      Files.delete(packs.findFirst().orElseThrow());
    }
    publish(List.of(""), PAGES, ONE);
    assertFalse(Files.exists(left));
    try (Stream<Path> packs = Files.list(root.resolve("packs"))) {
      assertEquals(1, packs.count());
    }
    Files.writeString(root.resolve(".pith-publish/group-"), "nonsense\n");
    Files.writeString(root.resolve("pith/" + ONE + "/state.json"), "nonsense");
    publish(List.of(""), PAGES, ONE);
    assertEquals("{}", Files.readString(root.resolve("pith/" + ONE + "/state.json")));
  }

  @Test
  void onlyOneWritesAtATime() {
    try (MirrorWriter writer = MirrorWriter.open(root)) {
      MirrorRefused refused = assertThrows(MirrorRefused.class, () -> MirrorWriter.open(root));
      assertTrue(refused.getMessage().contains("another program"), refused.getMessage());
      assertEquals(0, writer.written());
    }
    MirrorWriter.open(root).close();
  }

  @Test
  void aPackHasTenThousandBundlesAtMost() throws IOException {
    try (MirrorWriter writer = MirrorWriter.open(root)) {
      TreeMap<Sha256, String> many = new TreeMap<>();
      for (int i = 0; i < 10_001; i++) {
        many.put(sha("bundle " + i), "{\"i\":" + i + "}");
      }
      writer.group(
          "",
          Optional.empty(),
          versions("", ONE),
          suffix ->
              new PaperFiles(
                  suffix,
                  "{}",
                  Optional.empty(),
                  many,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
      writer.finish(checkpoint(), "{}");
    }
    String index = Files.readString(root.resolve("packs.json"));
    assertTrue(index.contains("\"bundles\":10000,"), index);
    assertTrue(index.contains("\"bundles\":1,"), index);
  }

  private void publish(List<String> prefixes, Optional<Sha256> pages, String... suffixes) {
    try (MirrorWriter writer = MirrorWriter.open(root)) {
      for (String prefix : prefixes) {
        writer.group(prefix, pages, versions(prefix, suffixes), MirrorWriterTest::files);
      }
      writer.finish(checkpoint(), "{}");
    }
  }

  private static SortedMap<String, Sha256> versions(String prefix, String... suffixes) {
    TreeMap<String, Sha256> versions = new TreeMap<>();
    Stream.of(suffixes)
        .filter(suffix -> suffix.startsWith(prefix))
        .forEach(suffix -> versions.put(suffix, sha(suffix)));
    return versions;
  }

  private static PaperFiles files(String suffix) {
    Sha256 hash = sha("bundle of " + suffix);
    return new PaperFiles(
        suffix,
        "{}",
        Optional.of("{}"),
        new TreeMap<>(java.util.Map.of(hash, "{}")),
        Optional.of(hash),
        Optional.of("page"),
        Optional.of("badge"));
  }

  private List<String> papers() throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("pith"))) {
      return all.filter(Files::isDirectory).map(file -> file.getFileName().toString()).toList();
    }
  }

  private static pith.mirror.SignedNote checkpoint() {
    return KEY.sign(new Checkpoint("mirror.example", SetRoot.EMPTY, sha("trust")));
  }

  private static Sha256 sha(String text) {
    return Sha256.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
