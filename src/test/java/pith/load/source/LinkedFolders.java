package pith.load.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pith.load.Limits;
import pith.refusal.RefusalCode;

/** An import directory full of links that lead out of it, and a home around it. */
record LinkedFolders(Path home, Path root) {

  static LinkedFolders in(Path home) throws IOException, InterruptedException {
    Path root = Files.createDirectories(home.resolve("import"));
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
    return new LinkedFolders(home, root);
  }

  static RefusalCode targetCode(SourcePaths paths, String target, boolean overwrite) {
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> paths.target(target, overwrite), target);
    assertFalse(refused.getMessage().isBlank());
    return refused.refusal().code();
  }

  static String labels(List<SourceFile> files) {
    return String.join("|", files.stream().map(SourceFile::label).toList());
  }

  static RefusalCode code(SourcePaths paths, String source) {
    SourceRefused refused =
        assertThrows(SourceRefused.class, () -> paths.resolve(source, Limits.STANDARD));
    return refused.refusal().code();
  }
}
