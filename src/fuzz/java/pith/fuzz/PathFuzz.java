package pith.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pith.load.Limits;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.load.source.SourceRefused;

/** Any name for a source or a target: only what lies below the import directory is ever given. */
public final class PathFuzz {
  private static final Path ROOT = root();

  private PathFuzz() {}

  private static Path root() {
    try {
      Path home = Files.createTempDirectory("pith-fuzz").toRealPath();
      Path root = Files.createDirectories(home.resolve("import/a/b")).getParent().getParent();
      Files.writeString(root.resolve("x.json"), "{}");
      Files.writeString(root.resolve("a/b/y.json"), "{}");
      Files.writeString(home.resolve("secret.json"), "{}");
      Files.createSymbolicLink(root.resolve("out"), home);
      return root;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    boolean isTarget = data.consumeBoolean();
    String name = data.consumeRemainingAsString();
    try {
      if (isTarget) {
        Path target = SourcePaths.below(ROOT).target(name, true).file();
        check(target);
        if (!ROOT.resolve("pith-export").equals(target.getParent())) {
          throw new AssertionError("not in the folder of exports: " + target);
        }
      } else {
        for (SourceFile file : SourcePaths.below(ROOT).resolve(name, Limits.STANDARD)) {
          check(file.path());
        }
      }
    } catch (SourceRefused refused) {
      return;
    }
  }

  private static void check(Path path) {
    if (!path.toAbsolutePath().normalize().startsWith(ROOT)) {
      throw new AssertionError("outside: " + path);
    }
  }
}
