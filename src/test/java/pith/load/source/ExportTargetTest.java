package pith.load.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pith.load.source.LinkedFolders.code;
import static pith.load.source.LinkedFolders.labels;
import static pith.load.source.LinkedFolders.targetCode;

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
import pith.refusal.RefusalCode;

class ExportTargetTest {
  @TempDir private Path home;

  private Path root;

  @BeforeEach
  void folders() throws IOException, InterruptedException {
    root = LinkedFolders.in(home).root();
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
}
