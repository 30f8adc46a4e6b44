package pith.load.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pith.load.source.LinkedFolders.code;
import static pith.load.source.LinkedFolders.labels;
import static pith.load.source.LinkedFolders.targetCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.load.Limits;
import pith.load.read.Dumps;
import pith.refusal.RefusalCode;

class SourcePathsTest {
  @TempDir private Path home;

  private Path root;

  @BeforeEach
  void folders() throws IOException, InterruptedException {
    root = LinkedFolders.in(home).root();
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
      assertEquals(RefusalCode.OUTSIDE_IMPORT_DIRECTORY, code(SourcePaths.below(root), source));
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
  void refusesBelowTheImportDirectory(String source, RefusalCode code) {
    assertEquals(code, code(SourcePaths.below(root), source));
  }

  /** The name is right: it would not help to look for a slip in it. */
  @Test
  void aFolderWithoutFilesIsNotSaidToBeMissing() {
    SourcePaths paths = SourcePaths.below(root);
    assertTrue(refusal(paths, "gone.json").contains("found nothing of that name"));
    assertTrue(refusal(paths, "void").contains("found no file in it"));
    assertTrue(refusal(paths, "*.xml").contains("found no file that it fits"));
  }

  private static String refusal(SourcePaths paths, String source) {
    return String.valueOf(
        assertThrows(SourceRefused.class, () -> paths.resolve(source, Limits.STANDARD))
            .getMessage());
  }

  @Test
  void refusesNul() {
    assertEquals(RefusalCode.BAD_NAME, code(SourcePaths.below(root), "a\0.json"));
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
    assertEquals(RefusalCode.SWITCHED_OFF, refused.refusal().code());
    assertTrue(refused.getMessage().contains("dbms.security.allow_csv_import_from_file_urls"));
    assertEquals(RefusalCode.SWITCHED_OFF, targetCode(SourcePaths.switchedOff(), "a.json", false));
  }

  @Test
  void aMissingImportDirectoryNamesTheSetting() {
    SourceRefused refused =
        assertThrows(
            SourceRefused.class,
            () -> SourcePaths.below(home.resolve("none")).resolve("a", Limits.STANDARD));
    assertEquals(RefusalCode.NOT_FOUND, refused.refusal().code());
    assertTrue(refused.getMessage().contains("server.directories.import"));
  }

  @Test
  void tooManyFiles() {
    Limits limits = Limits.STANDARD.withMaxFiles(1);
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> SourcePaths.below(root).resolve("sub", limits));
    assertEquals(RefusalCode.TOO_MANY_FILES, refused.refusal().code());
    assertTrue(refused.getMessage().contains("max_files"));
  }

  @Test
  void filesFoundThroughLinksCanBeRead() throws Exception {
    List<SourceFile> found = SourcePaths.below(root).resolve("inside*", Limits.STANDARD);
    assertEquals(List.of("1 {}"), Dumps.shown(Dumps.all(found, Limits.STANDARD)));
  }
}
