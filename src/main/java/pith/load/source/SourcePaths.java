package pith.load.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pith.load.Limits;
import pith.refusal.RefusalCode;

/**
 * Where files may be read from and written to. Below an import directory nothing leads out: not
 * {@code ..}, not an absolute path, not a symbolic link.
 *
 * <p>Neo4j's two settings choose the way: {@code server.directories.import} is what it is {@link
 * #below}, and without it, or with {@code dbms.security.allow_csv_import_from_file_urls=false}, it
 * is {@link #switchedOff}. A check by the command line is {@link #anywhere}: the person at the
 * shell chose the path.
 */
public final class SourcePaths {
  static final String ROOT_SETTING = "server.directories.import";
  static final String SWITCH_SETTING = "dbms.security.allow_csv_import_from_file_urls";

  private enum Reach {
    BELOW,
    ANYWHERE,
    NOWHERE
  }

  private final Reach reach;
  private final Path base;

  private SourcePaths(Reach reach, Path base) {
    this.reach = reach;
    this.base = base;
  }

  public static SourcePaths below(Path importDirectory) {
    return new SourcePaths(Reach.BELOW, importDirectory.toAbsolutePath().normalize());
  }

  /** Relative paths start at the working directory. */
  public static SourcePaths anywhere(Path workingDirectory) {
    return new SourcePaths(Reach.ANYWHERE, workingDirectory.toAbsolutePath().normalize());
  }

  public static SourcePaths switchedOff() {
    return new SourcePaths(Reach.NOWHERE, Path.of(""));
  }

  /**
   * The regular files that a source text stands for: a file, a folder with all below it, or a
   * pattern in the syntax of {@link java.nio.file.FileSystem#getPathMatcher} "glob". Sorted by
   * path, so that the same folder is always read in the same order.
   */
  public List<SourceFile> resolve(String source, Limits limits) throws SourceRefused {
    refuseIfSwitchedOff(source);
    SourceName name = SourceName.of(source);
    Confinement confinement = confinement(source);
    Path path = path(name, confinement);
    if (name.isPattern() && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return SourceSearch.pattern(name, path, confinement, limits);
    }
    Path real = confinement.real(source, path);
    if (OwnNames.isOne(real)) {
      throw SourceRefused.of(
          source,
          RefusalCode.NOT_A_FILE.problem(
              "documents", "what an export keeps for itself, or left unfinished"));
    } else if (Files.isDirectory(real)) {
      return SourceSearch.folder(source, real, confinement, limits);
    } else if (!Files.isRegularFile(real)) {
      throw SourceRefused.of(
          source,
          RefusalCode.NOT_A_FILE.problem(
              "a regular file or a folder", "a pipe, a device or the like"));
    }
    return List.of(new SourceFile(real, confinement.label(path)));
  }

  /** A folder that is there, such as a mirror. */
  public Path folder(String source) throws SourceRefused {
    refuseIfSwitchedOff(source);
    SourceName name = SourceName.of(source);
    Confinement confinement = confinement(source);
    Path real = confinement.real(source, path(name, confinement));
    if (!Files.isDirectory(real)) {
      throw SourceRefused.of(source, RefusalCode.NOT_A_FILE.problem("a folder", "a file"));
    }
    return real;
  }

  /**
   * A file to write: in the folder of exports, or where the person at the shell said. Its name must
   * be free, unless it is to be overwritten. Never through a symbolic link.
   */
  public ExportTarget target(String target, boolean overwrite) throws SourceRefused {
    refuseIfSwitchedOff(target);
    SourceName name = SourceName.of(target);
    Confinement confinement = confinement(target);
    try {
      ExportTarget file =
          reach == Reach.BELOW
              ? new ExportFolder(confinement.base(), base).target(name, text(name), overwrite)
              : anywhere(name, confinement, overwrite);
      file.refuseIfTaken();
      return file;
    } catch (InvalidPathException unusable) {
      throw unusable(name);
    } catch (IOException unreadable) {
      throw SourceRefused.of(
          target,
          RefusalCode.UNREADABLE.problem(
              "a file that can be read, for it is to be replaced",
              unreadable.getClass().getSimpleName()));
    }
  }

  private ExportTarget anywhere(SourceName name, Confinement confinement, boolean overwrite)
      throws SourceRefused {
    Path path = path(name, confinement);
    Path folder =
        confinement.real(name.written(), Optional.ofNullable(path.getParent()).orElse(base));
    if (!Files.isDirectory(folder)) {
      throw Confinement.missing(name.written());
    }
    Path file = folder.resolve(path.getFileName().toString());
    return new ExportTarget(file, name.written(), overwrite, false);
  }

  private void refuseIfSwitchedOff(String source) throws SourceRefused {
    if (reach == Reach.NOWHERE) {
      throw SourceRefused.of(
          source.isBlank() ? "(blank)" : source,
          RefusalCode.SWITCHED_OFF.problem(
              SWITCH_SETTING + "=true, and a folder in " + ROOT_SETTING, "false, or no folder"));
    }
  }

  private Confinement confinement(String source) throws SourceRefused {
    if (reach == Reach.ANYWHERE) {
      return new Confinement(base, false);
    }
    try {
      return new Confinement(base.toRealPath(), true);
    } catch (IOException missing) {
      throw SourceRefused.of(
          source,
          RefusalCode.NOT_FOUND.problem(
              "the import directory that " + ROOT_SETTING + " names", "no such folder"));
    }
  }

  private Path path(SourceName name, Confinement confinement) throws SourceRefused {
    try {
      Path path = confinement.base().resolve(text(name)).normalize();
      if (path.getFileName() == null) {
        throw confinement.outside(name.written());
      }
      return confinement.inside(name.written(), path, base);
    } catch (InvalidPathException unusable) {
      throw unusable(name);
    }
  }

  /** A file: address starts below the import directory, however many slashes it has. */
  private String text(SourceName name) throws SourceRefused {
    if (reach == Reach.BELOW && name.path().indexOf('\\') >= 0) {
      throw SourceName.badName(name.written(), "folders set apart by /", "a backslash");
    }
    boolean belowBase = name.isUrl() && reach == Reach.BELOW;
    return belowBase ? name.path().replaceFirst("^/+", "") : name.path();
  }

  private static SourceRefused unusable(SourceName name) {
    return SourceName.badName(name.written(), "a name that files can have", "another");
  }
}
