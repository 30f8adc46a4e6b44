package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the pages, typed as it stands there. */
class DocumentedCommandsIT {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /** These build, measure or install, and other tests do what they do. */
  private static final String LONG =
      "(mvn|\\./pith bench|npm|git|java|mkdir|cp|python3|\"\\$NEO4J_HOME\"/bin/neo4j) ?.*";

  @TempDir private static Path folder;

  @BeforeAll
  static void useFolder() {
    System.setProperty("pith.db", folder.resolve("pith-db").toString());
  }

  @AfterAll
  static void forget() {
    System.clearProperty("pith.db");
  }

  @Test
  void everyOneWorks() throws IOException {
    int run = 0;
    for (Path page : pages()) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        for (String line : block.group(1).lines().filter(l -> !l.isBlank()).toList()) {
          run += run(page, line.strip()) ? 1 : 0;
        }
      }
    }
    System.out.println("commands of the pages run: " + run);
    assertTrue(run >= 6);
  }

  private static boolean run(Path page, String line) throws IOException {
    if (line.matches(LONG)) {
      return false;
    }
    int comment = line.indexOf("  # exit ");
    int exit = comment < 0 ? 0 : Integer.parseInt(line.substring(comment + 9).strip());
    List<String> words = words(comment < 0 ? line : line.substring(0, comment));
    assertEquals("./pith", words.get(0), page + ": " + line);
    Shell shell = Shell.type(words.subList(1, words.size()).toArray(String[]::new));
    assertEquals(exit, shell.exit(), page + ": " + line + "\n" + shell.err() + shell.out());
    return true;
  }

  /** What is written goes to the folder of the test. */
  private static List<String> words(String line) throws IOException {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      if (word.group(3) != null && word.group(3).contains("*")) {
        words.addAll(files(Path.of(word.group(3))));
        continue;
      }
      String text = Stream.of(1, 2, 3).map(word::group).filter(g -> g != null).findFirst().get();
      boolean isWritten =
          text.matches("[a-z-]+\\.ndjson(\\.gz|\\.zst)?|new-[a-z]+(\\.pem|\\.signer\\.json)?");
      words.add(isWritten ? folder.resolve(text).toString() : text);
    }
    return words;
  }

  /** As the shell does with a pattern that stands in no quotes. */
  private static List<String> files(Path pattern) throws IOException {
    String names = String.valueOf(pattern.getFileName());
    List<String> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(pattern.resolveSibling(""), names)) {
      found.forEach(file -> files.add(file.toString()));
    }
    return files;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }
}
