package pith.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePathsTest {
  @TempDir private Path home;

  private Path root;

  @BeforeEach
  void files() throws IOException, InterruptedException {
    root = Files.createDirectories(home.resolve("import"));
    Files.createDirectories(root.resolve("sub/deep"));
    Files.createDirectories(root.resolve("void"));
    Files.createDirectories(home.resolve("import-other"));
    for (String name :
        List.of(
            "a.json",
            "b.ndjson",
            "with space.json",
            "pith:2018.json",
            "sub/c.json",
            "sub/deep/d.json",
            "%2e%2e",
            "[x].json")) {
      Files.writeString(root.resolve(name), "{}");
    }
    Files.writeString(home.resolve("secret.json"), "{}");
    Files.writeString(home.resolve("import-other/x.json"), "{}");
    Path links = Files.createDirectories(home.resolve("import/links"));
    Files.createSymbolicLink(links.resolve("out.json"), home.resolve("secret.json"));
    Files.createSymbolicLink(root.resolve("outside"), home);
    Files.createSymbolicLink(root.resolve("inside.json"), root.resolve("a.json"));
    Files.createSymbolicLink(root.resolve("gone.json"), root.resolve("nothing"));
    Process fifo = new ProcessBuilder("mkfifo", root.resolve("void/pipe").toString()).start();
    assertEquals(0, fifo.waitFor());
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource({
    "a.json, a.json",
    "./a.json, a.json",
    "sub/../a.json, a.json",
    "file:///a.json, a.json",
    "FILE:///a.json, a.json",
    "file:/a.json, a.json",
    "file:a.json, a.json",
    "file://localhost/a.json, a.json",
    "file:///with%20space.json, with space.json",
    "with space.json, with space.json",
    "file:///sub%2Fc.json, sub/c.json",
    "pith:2018.json, pith:2018.json",
    "%2e%2e, %2e%2e",
    "[x].json, [x].json",
    "inside.json, inside.json",
    "sub, sub/c.json|sub/deep/d.json",
    "sub/, sub/c.json|sub/deep/d.json",
    "*.json, '[x].json|a.json|inside.json|pith:2018.json|with space.json'",
    "sub/**, sub/c.json|sub/deep/d.json",
    "**/*.json, links/out.json=",
    "s?b/*.json, sub/c.json",
    "'{a,b}.*json', a.json|b.ndjson",
    "file:///sub/%2A.json, sub/c.json"
  })
  void finds(String source, String labels) throws SourceRefused {
    if (labels.endsWith("=")) {
      assertEquals(LoadCode.OUTSIDE_IMPORT_DIRECTORY, code(SourcePaths.below(root), source));
      return;
    }
    List<SourceFile> found = SourcePaths.below(root).resolve(source, Limits.STANDARD);
    assertEquals(labels, String.join("|", found.stream().map(SourceFile::label).toList()));
    found.forEach(file -> assertTrue(file.path().startsWith(root.toAbsolutePath())));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource({
    "'', BAD_NAME",
    "' ', BAD_NAME",
    "file:, BAD_NAME",
    "file://host/a.json, BAD_NAME",
    "file:///a%2, BAD_NAME",
    "file:///a%00.json, BAD_NAME",
    "file:///%ff.json, BAD_NAME",
    "sub\\c.json, BAD_NAME",
    "..\\secret.json, BAD_NAME",
    "'{a', BAD_NAME",
    "a/b*************************.json, BAD_NAME",
    "http://example.org/a.json, UNSUPPORTED_SCHEME",
    "HTTPS://example.org/a.json, UNSUPPORTED_SCHEME",
    "ftp://example.org/a.json, UNSUPPORTED_SCHEME",
    "jar:file:///a.zip!/x, UNSUPPORTED_SCHEME",
    "s3://bucket/a.json, UNSUPPORTED_SCHEME",
    "other://x, UNSUPPORTED_SCHEME",
    "../secret.json, OUTSIDE_IMPORT_DIRECTORY",
    "../nothing.json, OUTSIDE_IMPORT_DIRECTORY",
    "sub/../../secret.json, OUTSIDE_IMPORT_DIRECTORY",
    "../import-other/x.json, OUTSIDE_IMPORT_DIRECTORY",
    "../*.json, OUTSIDE_IMPORT_DIRECTORY",
    "file:///../secret.json, OUTSIDE_IMPORT_DIRECTORY",
    "file:///%2e%2e/secret.json, OUTSIDE_IMPORT_DIRECTORY",
    "/etc/passwd, OUTSIDE_IMPORT_DIRECTORY",
    "/, OUTSIDE_IMPORT_DIRECTORY",
    "outside, OUTSIDE_IMPORT_DIRECTORY",
    "outside/secret.json, OUTSIDE_IMPORT_DIRECTORY",
    "outside/*.json, OUTSIDE_IMPORT_DIRECTORY",
    "links/out.json, OUTSIDE_IMPORT_DIRECTORY",
    "links, OUTSIDE_IMPORT_DIRECTORY",
    "., OUTSIDE_IMPORT_DIRECTORY",
    "file:///, OUTSIDE_IMPORT_DIRECTORY",
    "file:///etc/passwd, NOT_FOUND",
    "gone.json, NOT_FOUND",
    "a.json/x, NOT_FOUND",
    "A.JSON.not, NOT_FOUND",
    "*.xml, NOT_FOUND",
    "void, NOT_FOUND",
    "void/pipe, NOT_A_FILE"
  })
  void refusesBelowTheImportDirectory(String source, LoadCode code) {
    assertEquals(code, code(SourcePaths.below(root), source));
  }

  @Test
  void refusesNul() {
    assertEquals(LoadCode.BAD_NAME, code(SourcePaths.below(root), "a\0.json"));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource({
    "secret.json, secret.json",
    "import/../secret.json, secret.json",
    "import/sub, import/sub/c.json|import/sub/deep/d.json",
    "import/links, import/links/out.json",
    "import/outside/secret.json, import/outside/secret.json",
    "import-other/*, import-other/x.json"
  })
  void anywhereIsAnywhere(String source, String labels) throws SourceRefused {
    SourcePaths paths = SourcePaths.anywhere(home);
    assertEquals(labels, labels(paths.resolve(source, Limits.STANDARD)));
    String absolute = home.toAbsolutePath() + "/" + source;
    assertEquals(labels, labels(paths.resolve(absolute, Limits.STANDARD)));
    assertEquals(labels, labels(paths.resolve("file://" + absolute, Limits.STANDARD)));
  }

  @Test
  void absoluteNamesBelowTheImportDirectoryAreInside() throws SourceRefused, IOException {
    String absolute = root.toAbsolutePath() + "/sub/c.json";
    assertEquals("sub/c.json", labels(SourcePaths.below(root).resolve(absolute, Limits.STANDARD)));
    Path link = Files.createSymbolicLink(home.resolve("named"), root);
    String throughLink = link.toAbsolutePath() + "/sub/c.json";
    assertEquals(
        "sub/c.json", labels(SourcePaths.below(link).resolve(throughLink, Limits.STANDARD)));
  }

  @Test
  void switchedOffNamesTheSetting() {
    SourceRefused refused =
        assertThrows(
            SourceRefused.class,
            () -> SourcePaths.switchedOff().resolve("a.json", Limits.STANDARD));
    assertEquals(LoadCode.SWITCHED_OFF, refused.refusal().code());
    assertTrue(refused.getMessage().contains("dbms.security.allow_csv_import_from_file_urls"));
    assertEquals(
        LoadCode.SWITCHED_OFF,
        assertThrows(SourceRefused.class, () -> SourcePaths.switchedOff().target("a.json", false))
            .refusal()
            .code());
  }

  @Test
  void aMissingImportDirectoryNamesTheSetting() {
    SourceRefused refused =
        assertThrows(
            SourceRefused.class,
            () -> SourcePaths.below(home.resolve("none")).resolve("a", Limits.STANDARD));
    assertEquals(LoadCode.NOT_FOUND, refused.refusal().code());
    assertTrue(refused.getMessage().contains("server.directories.import"));
  }

  @Test
  void tooManyFiles() {
    Limits limits = Limits.STANDARD.withMaxFiles(1);
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> SourcePaths.below(root).resolve("sub", limits));
    assertEquals(LoadCode.TOO_MANY_FILES, refused.refusal().code());
    assertTrue(refused.getMessage().contains("max_files"));
  }

  @Test
  void filesFoundThroughLinksCanBeRead() throws Exception {
    List<SourceFile> found = SourcePaths.below(root).resolve("inside*", Limits.STANDARD);
    assertEquals(List.of("1 {}"), Dumps.shown(Dumps.all(found, Limits.STANDARD)));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource({
    "new.ndjson, ",
    "sub/new.ndjson.gz, ",
    "file:///sub/new.zst, ",
    "a.json, EXISTS_ALREADY",
    "sub, NOT_A_FILE",
    "void/pipe, NOT_A_FILE",
    "inside.json, NOT_A_FILE",
    "gone.json, NOT_A_FILE",
    "outside/new.json, OUTSIDE_IMPORT_DIRECTORY",
    "../new.json, OUTSIDE_IMPORT_DIRECTORY",
    "/tmp-new.json, OUTSIDE_IMPORT_DIRECTORY",
    "., OUTSIDE_IMPORT_DIRECTORY",
    "none/new.json, NOT_FOUND",
    "a.json/new.json, NOT_FOUND",
    "http://example.org/x, UNSUPPORTED_SCHEME"
  })
  void targets(String target, LoadCode code) throws SourceRefused {
    SourcePaths paths = SourcePaths.below(root);
    if (code == null) {
      Path path = paths.target(target, false);
      assertTrue(path.startsWith(root) && !Files.exists(path), path.toString());
    } else {
      SourceRefused refused = assertThrows(SourceRefused.class, () -> paths.target(target, false));
      assertEquals(code, refused.refusal().code());
      assertFalse(refused.getMessage().isBlank());
    }
  }

  @Test
  void anExistingTargetIsOverwrittenWhenAsked() throws SourceRefused {
    assertEquals(root.resolve("a.json"), SourcePaths.below(root).target("a.json", true));
  }

  private static String labels(List<SourceFile> files) {
    return String.join("|", files.stream().map(SourceFile::label).toList());
  }

  private static LoadCode code(SourcePaths paths, String source) {
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> paths.resolve(source, Limits.STANDARD));
    return refused.refusal().code();
  }
}
