package pith.load.source;

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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.load.Limits;
import pith.load.export.DocumentSink;
import pith.load.read.Dumps;
import pith.refusal.RefusalCode;

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

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource({
    "new.ndjson, new.ndjson",
    "a.json, a.json",
    "%2e%2e, %2e%2e",
    "./x/../new.ndjson, new.ndjson",
    "pith-export/new.ndjson.gz, new.ndjson.gz",
    "file:///new.zst, new.zst",
    "file:///pith-export/new.zst, new.zst"
  })
  void aTargetIsInTheFolderOfExports(String target, String name) throws SourceRefused {
    ExportTarget found = SourcePaths.below(root).target(target, false);
    assertEquals(root.resolve("pith-export").resolve(name), found.file());
    assertEquals("pith-export/" + name, found.label());
    String absolute = root.toAbsolutePath() + "/pith-export/" + name;
    assertEquals(found.file(), SourcePaths.below(root).target(absolute, false).file());
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource({
    "there.ndjson, EXISTS_ALREADY",
    "folder, NOT_A_FILE",
    "link-in, NOT_A_FILE",
    "link-out, NOT_A_FILE",
    "sub/new.ndjson, BAD_NAME",
    "link-folder/new.ndjson, BAD_NAME",
    "pith-export/pith-export/new, BAD_NAME",
    ".hidden, BAD_NAME",
    ".pith-export-0.mark, BAD_NAME",
    "'a\u202eb', BAD_NAME",
    "'a\nb', BAD_NAME",
    "sub\\new, BAD_NAME",
    "../a.json, OUTSIDE_IMPORT_DIRECTORY",
    "../../new.json, OUTSIDE_IMPORT_DIRECTORY",
    "../pith-export-other/x, OUTSIDE_IMPORT_DIRECTORY",
    "/tmp-new.json, OUTSIDE_IMPORT_DIRECTORY",
    "., OUTSIDE_IMPORT_DIRECTORY",
    "/, OUTSIDE_IMPORT_DIRECTORY",
    "http://example.org/x, UNSUPPORTED_SCHEME"
  })
  void targetsThatAreRefused(String target, RefusalCode code) throws IOException {
    Path exports = Files.createDirectories(root.resolve("pith-export/folder")).getParent();
    Files.writeString(exports.resolve("there.ndjson"), "{}");
    Files.createSymbolicLink(exports.resolve("link-in"), root.resolve("a.json"));
    Files.createSymbolicLink(exports.resolve("link-out"), home.resolve("secret.json"));
    Files.createSymbolicLink(exports.resolve("link-folder"), home);
    assertEquals(code, targetCode(SourcePaths.below(root), target, false));
  }

  @Test
  void aLongNameIsRefusedBeforeAnythingIsWritten() {
    assertEquals(RefusalCode.BAD_NAME, targetCode(SourcePaths.below(root), "x".repeat(201), false));
    assertFalse(Files.exists(root.resolve("pith-export")));
  }

  @Test
  void aFolderOfExportsThatIsALinkIsRefused() throws IOException {
    for (Path elsewhere : List.of(home, root.resolve("sub"), root.resolve("nothing"))) {
      Path link = Files.createSymbolicLink(root.resolve("pith-export"), elsewhere);
      assertEquals(
          RefusalCode.OUTSIDE_IMPORT_DIRECTORY, targetCode(SourcePaths.below(root), "new", true));
      Files.delete(link);
    }
    Files.writeString(root.resolve("pith-export"), "");
    assertEquals(RefusalCode.NOT_A_FILE, targetCode(SourcePaths.below(root), "new", true));
  }

  @Test
  void whatAnExportDidNotWriteIsNeverOverwritten() throws Exception {
    SourcePaths paths = SourcePaths.below(root);
    Path exports = Files.createDirectories(root.resolve("pith-export"));
    Files.writeString(exports.resolve("theirs.ndjson"), "{}\n");
    assertEquals(RefusalCode.NOT_AN_EXPORT, targetCode(paths, "theirs.ndjson", true));
    for (String name : List.of("ours.ndjson", "renamed.ndjson", "changed.ndjson")) {
      try (DocumentSink sink = DocumentSink.open(paths.target(name, false), 100)) {
        sink.write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sink.commit();
      }
    }
    Files.move(exports.resolve("renamed.ndjson"), exports.resolve("kept.ndjson"));
    Files.writeString(exports.resolve("changed.ndjson"), "[]\n");
    assertEquals(exports.resolve("ours.ndjson"), paths.target("ours.ndjson", true).file());
    assertEquals(RefusalCode.NOT_AN_EXPORT, targetCode(paths, "kept.ndjson", true));
    assertEquals(RefusalCode.NOT_AN_EXPORT, targetCode(paths, "changed.ndjson", true));
    assertEquals(RefusalCode.EXISTS_ALREADY, targetCode(paths, "ours.ndjson", false));
  }

  /** Nobody, not even the superuser, makes a folder in such a place. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderOfExportsThatCannotBeMade() {
    SourcePaths paths = SourcePaths.below(Path.of("/proc/self"));
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> paths.target("papers.ndjson", false));
    assertEquals(RefusalCode.EXPORT_FAILED, refused.refusal().code());
  }

  @Test
  void whatAKilledExportLeftIsNoSource() throws Exception {
    Path exports = Files.createDirectories(root.resolve("pith-export"));
    for (String left : List.of(OwnNames.unfinished(), OwnNames.mark("0"))) {
      Files.writeString(exports.resolve(left), "{}");
      Files.createSymbolicLink(exports.resolve("link" + left), exports.resolve(left));
      assertEquals(RefusalCode.NOT_A_FILE, code(SourcePaths.below(root), "pith-export/" + left));
      assertEquals(RefusalCode.NOT_A_FILE, code(SourcePaths.anywhere(exports), "link" + left));
    }
    for (String source : List.of("pith-export", "pith-export/*", "pith-export/.*", "pith-*/*")) {
      assertEquals(RefusalCode.NOT_FOUND, code(SourcePaths.below(root), source), source);
    }
    Files.writeString(exports.resolve("whole.ndjson"), "{}");
    assertEquals(
        "pith-export/whole.ndjson",
        labels(SourcePaths.below(root).resolve("pith-export", Limits.STANDARD)));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource({
    "new.ndjson, false, ",
    "import/sub/new.ndjson.gz, false, ",
    "import/outside/new.json, false, ",
    "import/a.json, true, ",
    "import/a.json, false, EXISTS_ALREADY",
    "import/sub, true, NOT_A_FILE",
    "import/void/pipe, true, NOT_A_FILE",
    "import/inside.json, true, NOT_A_FILE",
    "import/gone.json, true, NOT_A_FILE",
    "none/new.json, false, NOT_FOUND",
    "import/a.json/new.json, false, NOT_FOUND"
  })
  void thePersonAtTheShellWritesAnywhere(String target, boolean overwrite, RefusalCode code)
      throws SourceRefused, IOException {
    SourcePaths paths = SourcePaths.anywhere(home);
    if (code == null) {
      Path file = paths.target(target, overwrite).file();
      Path folder = home.resolve(target).getParent().toRealPath();
      assertEquals(folder.resolve(home.resolve(target).getFileName()), file);
    } else {
      assertEquals(code, targetCode(paths, target, overwrite));
    }
  }

  private static RefusalCode targetCode(SourcePaths paths, String target, boolean overwrite) {
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> paths.target(target, overwrite), target);
    assertFalse(refused.getMessage().isBlank());
    return refused.refusal().code();
  }

  private static String labels(List<SourceFile> files) {
    return String.join("|", files.stream().map(SourceFile::label).toList());
  }

  private static RefusalCode code(SourcePaths paths, String source) {
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> paths.resolve(source, Limits.STANDARD));
    return refused.refusal().code();
  }
}
