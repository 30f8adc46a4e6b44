package pith.load.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.load.Limits;
import pith.load.source.SourceFile;

/** Small documents come by the handful, large ones one at a time. */
class DocumentChunksTest {
  private static final String LARGE = "{\"a\":\"" + "x".repeat(1 << 18) + "\"}";

  @TempDir private Path folder;

  @Test
  void theNextLargeDocumentWaitsUntilTheOneBeforeIsDone() throws Exception {
    try (DocumentChunks chunks = chunks(List.of(LARGE, LARGE))) {
      DocumentChunk first = chunks.next().orElseThrow();
      assertTrue(first.isLarge());
      FutureTask<Optional<DocumentChunk>> second = new FutureTask<>(chunks::next);
      Thread reading = new Thread(second);
      reading.start();
      while (reading.isAlive() && reading.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertFalse(second.isDone(), "it waits");
      first.done().run();
      assertTrue(second.get(1, TimeUnit.MINUTES).orElseThrow().isLarge());
    }
  }

  @Test
  void smallDocumentsWaitForNothing() throws IOException {
    try (DocumentChunks chunks = chunks(List.of("{}", "{}", LARGE, "{}", "{}"))) {
      assertEquals(3, chunks.next().orElseThrow().documents().size());
      DocumentChunk small = chunks.next().orElseThrow();
      assertEquals(2, small.documents().size());
      assertEquals(4, small.bytes());
      assertFalse(small.isLarge());
    }
  }

  private DocumentChunks chunks(List<String> lines) throws IOException {
    Path dump = Files.write(folder.resolve("dump"), lines);
    return new DocumentChunks(
        DocumentReader.open(List.of(new SourceFile(dump, "dump")), Limits.STANDARD));
  }
}
