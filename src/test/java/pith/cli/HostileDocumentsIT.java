package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Documents made to exhaust a reader, each in a Java of its own with a heap of 512 MB. */
class HostileDocumentsIT {
  private static final String REAL = "import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";

  @TempDir private static Path folder;

  private interface Filling {
    void write(BufferedWriter out) throws IOException;
  }

  private record Hostile(String name, String code, Filling filling) {}

  private static final List<Hostile> ALL =
      List.of(
          new Hostile("a gigabyte", "DOCUMENT_TOO_LARGE", HostileDocumentsIT::gigabyte),
          new Hostile("a gigabyte of blanks", "EMPTY", out -> times(out, " ", 1 << 30)),
          new Hostile("a million events", "TOO_MANY_EVENTS", out -> list(out, "events", "{}")),
          new Hostile("a million ones", "TOO_MANY_EVENTS", out -> list(out, "events", "1")),
          new Hostile("a million keys", "TOO_MANY_EVENTS", out -> list(out, "public_keys", "{}")),
          new Hostile(
              "a million names", "TOO_MANY_EVENTS", out -> list(out, "source_aliases", "{}")),
          new Hostile("many small numbers", "TOO_MANY_VALUES", HostileDocumentsIT::smallNumbers),
          new Hostile(
              "as many ones as may be events",
              "EVENTS_TOO_SMALL",
              out -> list(out, "events", "1", 100_000)),
          new Hostile("depth", "TOO_DEEP", out -> deep(out, "[", "]")),
          new Hostile("depth of objects", "TOO_DEEP", out -> deep(out, "{\"a\":", "}")),
          new Hostile("digits", "NUMBER_TOO_LONG", out -> number(out, 4_301)),
          new Hostile("many digits", "NUMBER_TOO_LONG", out -> number(out, 50_000_000)),
          new Hostile("a huge key", "KEY_TOO_LONG", HostileDocumentsIT::hugeKey),
          new Hostile(
              "a huge exponent", "NUMBER_OVERFLOW", out -> out.write("{\"a\":1e999999999}")));

  @TestFactory
  Stream<DynamicTest> isRefusedByCodeInTimeAndMemory() {
    return ALL.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each)));
  }

  private static void run(Hostile hostile) throws Exception {
    Path file = folder.resolve(hostile.name().replace(' ', '-') + ".json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      hostile.filling().write(out);
    }
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "check", file.toString(), "--format", "json"));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), hostile.name());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println(hostile.name() + ": " + hostile.code() + " after " + millis + " ms");
    assertTrue(said.contains("\"code\":\"" + hostile.code()), hostile.name() + ": " + said);
    assertEquals(1, process.exitValue(), said);
    Files.delete(file);
  }

  private static void gigabyte(BufferedWriter out) throws IOException {
    out.write("{\"bundle_type\":\"");
    times(out, "x", 1 << 30);
    out.write("\"}");
  }

  private static void times(BufferedWriter out, String text, int times) throws IOException {
    String thousand = text.repeat(1024);
    for (int i = 0; i < times / 1024; i++) {
      out.write(thousand);
    }
  }

  /** The outermost is an object, so that the file is one document and no array of them. */
  private static void deep(BufferedWriter out, String open, String close) throws IOException {
    out.write("{\"a\":");
    times(out, open, 5 << 20);
    out.write("1");
    times(out, close, 5 << 20);
    out.write("}");
  }

  /** A real bundle with a list that has no end. */
  private static void list(BufferedWriter out, String field, String item) throws IOException {
    list(out, field, item, 1_000_000);
  }

  private static void list(BufferedWriter out, String field, String item, int items)
      throws IOException {
    String bundle = Files.readString(Path.of(REAL)).strip();
    out.write(bundle.substring(0, bundle.lastIndexOf('}')).replace("\"" + field + "\"", "\"x\""));
    out.write(",\"" + field + "\":[" + item);
    for (int i = 1; i < items; i++) {
      out.write(",");
      out.write(item);
    }
    out.write("]}");
  }

  private static void smallNumbers(BufferedWriter out) throws IOException {
    out.write("{\"a\":[0");
    times(out, ",0", 27 << 20);
    out.write("]}");
  }

  private static void number(BufferedWriter out, int digits) throws IOException {
    out.write("{\"a\":");
    for (int i = 0; i < digits; i++) {
      out.write('7');
    }
    out.write("}");
  }

  private static void hugeKey(BufferedWriter out) throws IOException {
    out.write("{\"");
    times(out, "k", 50_000_000);
    out.write("\":1}");
  }
}
