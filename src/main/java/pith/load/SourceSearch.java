package pith.load;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Walks a folder for the regular files that are meant. Pipes and devices are passed over. */
final class SourceSearch extends SimpleFileVisitor<Path> {
  private final String written;
  private final PathMatcher meant;
  private final Confinement confinement;
  private final Limits limits;
  private final List<SourceFile> found = new ArrayList<>();
  private Optional<SourceRefused> refused = Optional.empty();

  private SourceSearch(
      String written, PathMatcher meant, Confinement confinement, Limits limits) {
    this.written = written;
    this.meant = meant;
    this.confinement = confinement;
    this.limits = limits;
  }

  static List<SourceFile> folder(
      String written, Path folder, Confinement confinement, Limits limits) throws SourceRefused {
    return new SourceSearch(written, path -> true, confinement, limits).below(folder);
  }

  static List<SourceFile> pattern(
      SourceName name, Path path, Confinement confinement, Limits limits) throws SourceRefused {
    Path start = path;
    while (new SourceName("", start.toString(), false).pattern()) {
      start = Optional.ofNullable(start.getParent()).orElse(confinement.base());
    }
    try {
      Path fixed = start;
      String glob = "glob:" + start.relativize(path);
      PathMatcher matcher = path.getFileSystem().getPathMatcher(glob);
      PathMatcher meant = file -> matcher.matches(fixed.relativize(file));
      Path real = confinement.real(name.written(), start);
      if (!real.equals(start)) {
        meant = file -> matcher.matches(real.relativize(file));
      }
      return new SourceSearch(name.written(), meant, confinement, limits).below(real);
    } catch (PatternSyntaxException malformed) {
      throw SourceName.badName(name.written(), "a well-formed pattern", "an open bracket");
    }
  }

  private List<SourceFile> below(Path folder) throws SourceRefused {
    try {
      EnumSet<FileVisitOption> throughLinks = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
      Files.walkFileTree(folder, throughLinks, Integer.MAX_VALUE, this);
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
    if (refused.isPresent()) {
      throw refused.get();
    } else if (found.isEmpty()) {
      throw Confinement.missing(written);
    }
    found.sort(Comparator.comparing(SourceFile::label));
    return List.copyOf(found);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return confined(folder) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile() || !meant.matches(file)) {
      return FileVisitResult.CONTINUE;
    } else if (found.size() == limits.maxFiles()) {
      refused = Optional.of(tooMany());
    } else if (confined(file)) {
      found.add(new SourceFile(file, confinement.label(file)));
      return FileVisitResult.CONTINUE;
    }
    return FileVisitResult.TERMINATE;
  }

  /** A broken link, a folder that contains itself through one, or something not readable. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    if (Files.isSymbolicLink(file)) {
      return FileVisitResult.CONTINUE;
    }
    refused = Optional.of(unreadable(problem));
    return FileVisitResult.TERMINATE;
  }

  /** Below a folder that is inside, only a link can lead out. */
  private boolean confined(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        confinement.real(written, path);
      }
      return true;
    } catch (SourceRefused outside) {
      refused = Optional.of(outside);
      return false;
    }
  }

  private SourceRefused tooMany() {
    return SourceRefused.of(
        written,
        LoadCode.TOO_MANY_FILES,
        "at most " + limits.maxFiles() + " files",
        "more",
        "Name fewer, put them into one NDJSON file, or raise " + Limits.MAX_FILES + ".");
  }

  private SourceRefused unreadable(IOException problem) {
    return SourceRefused.of(
        written,
        LoadCode.UNREADABLE,
        "files and folders that can be read",
        problem.getClass().getSimpleName() + " at " + problem.getMessage(),
        "Check the permissions.");
  }
}
