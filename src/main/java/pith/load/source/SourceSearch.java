package pith.load.source;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pith.load.Limits;
import pith.refusal.RefusalCode;

/** Walks a folder for the regular files that are meant. Pipes and devices are passed over. */
final class SourceSearch implements FileVisitor<Path> {
  /** Signs that can stand for more than one name of a path. */
  private static final Pattern ANY_DEPTH = Pattern.compile("\\*\\*|\\{[^}]*/");

  private final String written;
  private final PathMatcher meant;
  private final PathMatcher entered;
  private final Confinement confinement;
  private final Limits limits;
  private final List<SourceFile> found = new ArrayList<>();
  private Optional<SourceRefused> refused = Optional.empty();

  /** Matching takes time that is a power of this: with thirty, one name takes half a minute. */
  private static final int MOST_WILDCARDS = 6;

  private SourceSearch(
      String written,
      PathMatcher meant,
      PathMatcher entered,
      Confinement confinement,
      Limits limits) {
    this.written = written;
    this.meant = meant;
    this.entered = entered;
    this.confinement = confinement;
    this.limits = limits;
  }

  static List<SourceFile> folder(
      String written, Path folder, Confinement confinement, Limits limits) throws SourceRefused {
    return new SourceSearch(written, any -> true, any -> true, confinement, limits)
        .below(folder, "a folder with files in it", "no file in it");
  }

  static List<SourceFile> pattern(
      SourceName name, Path path, Confinement confinement, Limits limits) throws SourceRefused {
    if (path.toString().chars().filter(c -> c == '*' || c == '{').count() > MOST_WILDCARDS) {
      throw SourceName.badName(
          name.written(), "a pattern with at most " + MOST_WILDCARDS + " of * and {", "more");
    }
    Path start = fixedPart(path, confinement.base());
    Path rest = start.relativize(path);
    try {
      PathMatcher matcher = path.getFileSystem().getPathMatcher("glob:" + rest);
      Path folder = confinement.real(name.written(), start);
      PathMatcher meant = file -> matcher.matches(folder.relativize(file));
      return new SourceSearch(name.written(), meant, onTheWay(folder, rest), confinement, limits)
          .below(folder, "a pattern that fits some file", "no file that it fits");
    } catch (PatternSyntaxException malformed) {
      throw SourceName.badName(name.written(), "a well-formed pattern", "an open bracket");
    }
  }

  /** Up to the first name with a sign that stands for others. */
  private static Path fixedPart(Path path, Path base) {
    Path fixed = path;
    while (!fixed.equals(base) && SourceName.isPattern(nameIn(fixed, base))) {
      fixed = Optional.ofNullable(fixed.getParent()).orElse(base);
    }
    return fixed;
  }

  /** Folders that can have what is meant below them; others may well be links that lead out. */
  private static PathMatcher onTheWay(Path folder, Path rest) {
    if (ANY_DEPTH.matcher(rest.toString()).find()) {
      return any -> true;
    }
    FileSystem system = folder.getFileSystem();
    List<PathMatcher> steps =
        IntStream.range(1, rest.getNameCount())
            .mapToObj(names -> system.getPathMatcher("glob:" + rest.subpath(0, names)))
            .toList();
    return path -> {
      int names = path.getNameCount() - folder.getNameCount();
      boolean start = names == 0;
      return start
          || (names <= steps.size() && steps.get(names - 1).matches(folder.relativize(path)));
    };
  }

  private static String nameIn(Path path, Path base) {
    return (path.startsWith(base) ? base.relativize(path) : path).toString();
  }

  private List<SourceFile> below(Path folder, String expected, String none) throws SourceRefused {
    try {
      EnumSet<FileVisitOption> throughLinks = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
      Files.walkFileTree(folder, throughLinks, Integer.MAX_VALUE, this);
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
    if (refused.isPresent()) {
      throw refused.get();
    } else if (found.isEmpty()) {
      throw SourceRefused.of(written, RefusalCode.NOT_FOUND.problem(expected, none));
    }
    found.sort(Comparator.comparing(SourceFile::label));
    return List.copyOf(found);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return entered.matches(folder) ? visit(() -> real(folder)) : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile() || !meant.matches(file)) {
      return FileVisitResult.CONTINUE;
    }
    return visit(() -> find(file));
  }

  /** What an export keeps for itself is no source, under whatever name a link leads to it. */
  private void find(Path file) throws SourceRefused {
    Path real = real(file);
    if (OwnNames.isOne(real)) {
      return;
    } else if (found.size() == limits.maxFiles()) {
      throw tooMany();
    }
    found.add(new SourceFile(real, confinement.label(file)));
  }

  /** A link that leads nowhere or into a folder it is in is passed over; the rest is refused. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    boolean link = Files.isSymbolicLink(file);
    return link
        ? FileVisitResult.CONTINUE
        : visit(
            () -> {
              throw unreadable(problem);
            });
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
      throws IOException {
    if (problem != null) {
      throw problem;
    }
    return FileVisitResult.CONTINUE;
  }

  private interface Step {
    void run() throws SourceRefused;
  }

  private FileVisitResult visit(Step step) {
    try {
      step.run();
      return FileVisitResult.CONTINUE;
    } catch (SourceRefused refusal) {
      refused = Optional.of(refusal);
      return FileVisitResult.TERMINATE;
    }
  }

  /** Below a folder that is inside, only a link can lead out. */
  private Path real(Path path) throws SourceRefused {
    return Files.isSymbolicLink(path) ? confinement.real(written, path) : path;
  }

  private SourceRefused tooMany() {
    return SourceRefused.of(
        written,
        RefusalCode.TOO_MANY_FILES.problem("at most " + limits.maxFiles() + " files", "more"));
  }

  private SourceRefused unreadable(IOException problem) {
    return SourceRefused.of(
        written,
        RefusalCode.UNREADABLE.problem(
            "files and folders that can be read",
            problem.getClass().getSimpleName() + " at " + problem.getMessage()));
  }
}
