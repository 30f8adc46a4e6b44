package pith.graph.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.corpus.HotPapers;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.graph.bulk.JoinKind;
import pith.graph.importing.TakenPaper;
import pith.load.Document;
import pith.load.Limits;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.load.spill.Spilled;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** A name that very many papers point at goes through, and is never collected. */
final class JoinTaskTest {
  private static final int POINTERS = 300_000;
  private static final Assessor OPEN =
      new Assessor(TrustPolicy.builtIn(), new KeyCache(Arithmetic.FAST));
  @TempDir private Path folder;

  @Test
  void whatPointsAtOneNameIsTakenOneByOne() throws Exception {
    List<byte[]> entries = entries();
    List<byte[]> names =
        new ArrayList<>(
            entries.stream()
                .filter(entry -> !Shuffled.isReport(entry))
                .filter(entry -> Shuffled.kind(entry) == JoinKind.NAMES)
                .filter(entry -> text(entry).startsWith("\u0005arxiv\n2101.00001"))
                .toList());
    assertEquals(2, names.size(), "a claim and a pointer");
    names.sort(java.util.Arrays::compareUnsigned);
    AtomicInteger taken = new AtomicInteger();
    Iterator<byte[]> many =
        IntStream.rangeClosed(0, POINTERS)
            .mapToObj(i -> i == 0 ? names.get(0) : ofEvent(names.get(1), i))
            .peek(entry -> taken.incrementAndGet())
            .iterator();
    int given = 0;
    try (PartTask task =
        JoinTask.of(folder(), JoinTask.Stage.SHARED, 0, 1, many, TrustPolicy.builtIn(), () -> {})) {
      for (Optional<byte[]> next = task.next(); next.isPresent(); next = task.next()) {
        given++;
        assertTrue(taken.get() - given < 4, "entries are collected: " + taken + ", " + given);
      }
    }
    assertEquals(POINTERS + 1, given, "a target for each, and the report");
  }

  private List<byte[]> entries() throws Exception {
    List<ShuffledDocument> documents = new ArrayList<>();
    for (String text : HotPapers.documents(1)) {
      documents.add(
          ShuffledDocument.of(
              new Document.Content(
                  "a", 1 + documents.size(), 0, text.getBytes(StandardCharsets.UTF_8)),
              "a",
              documents.size(),
              Limits.STANDARD,
              () -> {}));
    }
    documents.sort(
        java.util.Comparator.comparing(ShuffledDocument::key, java.util.Arrays::compareUnsigned));
    List<byte[]> entries = new ArrayList<>();
    try (PartTask task =
        PaperTask.of(
            folder(),
            0,
            documents.iterator(),
            new TakenPaper.Terms(OPEN, TrustMode.OPEN, 1_000_000, Instant.EPOCH),
            Limits.STANDARD,
            () -> {})) {
      for (Optional<byte[]> next = task.next(); next.isPresent(); next = task.next()) {
        entries.add(next.get());
      }
    }
    return entries;
  }

  private static String text(byte[] entry) {
    return new String(Shuffled.entry(entry).key(), StandardCharsets.ISO_8859_1);
  }

  /** The same pointer, from another event. */
  private static byte[] ofEvent(byte[] pointer, int event) {
    Spilled entry = Shuffled.entry(pointer);
    ByteReader value = new ByteReader(entry.value());
    value.number();
    return Shuffled.of(
        JoinKind.NAMES, entry.key(), new ByteWriter().number(event).raw(value.rest()).bytes());
  }

  private PartFolder folder() {
    return new PartFolder() {
      @Override
      public OutputStream create(String name) throws java.io.IOException {
        return java.nio.file.Files.newOutputStream(folder.resolve(name));
      }

      @Override
      public String place(String name) {
        return name;
      }
    };
  }
}
