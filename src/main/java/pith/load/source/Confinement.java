package pith.load.source;

import java.io.IOException;
import java.nio.file.Path;
import pith.refusal.RefusalCode;

/**
 * The folder that names start from, and whether they may lead out of it.
 *
 * @param base where it really is, when confining
 */
record Confinement(Path base, boolean confining) {

  /** Decided before anything is looked at, so that nobody learns what there is outside. */
  Path inside(String written, Path path, Path nameOfBase) throws SourceRefused {
    if (!confining || path.startsWith(base)) {
      return path;
    } else if (path.startsWith(nameOfBase)) {
      // An absolute name, and the import directory itself is named through a link.
      return base.resolve(nameOfBase.relativize(path));
    }
    throw outside(written);
  }

  Path real(String written, Path path) throws SourceRefused {
    Path real;
    try {
      real = path.toRealPath();
    } catch (IOException missing) {
      throw missing(written);
    }
    if (confining && !real.startsWith(base)) {
      throw outside(written);
    }
    return real;
  }

  /** With slashes on every system, so that labels in the graph are the same. */
  String label(Path path) {
    String shown = (path.startsWith(base) ? base.relativize(path) : path).toString();
    return shown.replace('\\', '/');
  }

  SourceRefused outside(String written) {
    return SourceRefused.of(
        written,
        RefusalCode.OUTSIDE_IMPORT_DIRECTORY.problem(
            "a path below the import directory (" + SourcePaths.ROOT_SETTING + ")",
            "one that leads out of it"));
  }

  static SourceRefused missing(String written) {
    return SourceRefused.of(
        written,
        RefusalCode.NOT_FOUND.problem(
            "a file, a folder or a pattern that fits some", "nothing of that name"));
  }
}
