package pith.load.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.load.Document;
import pith.load.Limits;
import pith.load.source.SourceFile;
import pith.refusal.RefusalCode;

/** Reads dumps in a Java of its own with a heap far smaller than the dump. */
class FlatMemoryTest {
  /** 200 for a thorough run. */
  private static final int MEGABYTES = Integer.getInteger("pith.load.megabytes", 40);

  private static final int DOCUMENT = 10_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lines", "array", "one line after a good one"})
  void aDumpLargerThanTheHeap(String shape) throws IOException, InterruptedException {
    Path dump = folder.resolve("dump");
    int documents = MEGABYTES * 1_000_000 / DOCUMENT;
    boolean array = shape.equals("array");
    boolean lines = shape.equals("lines");
    Random random = new Random(3);
    try (OutputStream out = Files.newOutputStream(dump)) {
      out.write((array ? "[" : "{}\n").getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < documents; i++) {
        String text = Long.toHexString(random.nextLong()).repeat(DOCUMENT / 16);
        String separator = array ? ",\n" : lines ? "\n" : " ";
        out.write(("{\"a\":\"" + text + "\"}" + separator).getBytes(StandardCharsets.US_ASCII));
      }
      out.write((array ? "]" : "\n").getBytes(StandardCharsets.US_ASCII));
    }
    String expected = array ? documents + " 0" : lines ? documents + 1 + " 0" : "1 1";
    assertEquals(expected, countedInSmallHeap(dump));
  }

  @Test
  void theCounterItselfCounts() throws IOException {
    Path dump = Files.writeString(folder.resolve("dump"), "{}\n{}\n");
    assertEquals("2 0", count(dump));
  }

  private String countedInSmallHeap(Path dump) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process counting =
        new ProcessBuilder(
                java,
                "-Xmx24m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FlatMemoryTest.class.getName(),
                dump.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(counting.waitFor(5, TimeUnit.MINUTES), "it ends");
    return Files.readString(output).strip();
  }

  public static void main(String[] arguments) throws IOException {
    System.out.println(count(Path.of(arguments[0])));
  }

  /** Documents and refusals; a document is at most 1 MiB. */
  private static String count(Path dump) throws IOException {
    long documents = 0;
    long refusals = 0;
    Limits limits = Limits.STANDARD.withMaxDocumentBytes(1 << 20);
    try (DocumentReader reader =
        DocumentReader.open(List.of(new SourceFile(dump, "dump")), limits)) {
      Optional<Document> next = reader.next();
      while (next.isPresent()) {
        if (next.get() instanceof Document.Refused refused) {
          refusals += refused.refusal().code() == RefusalCode.DOCUMENT_TOO_LARGE ? 1 : 1000;
        } else {
          documents++;
        }
        next = reader.next();
      }
    }
    return documents + " " + refusals;
  }
}
