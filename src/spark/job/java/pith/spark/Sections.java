package pith.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files that a job reads. Large ones of lines are read in sections, the others whole. */
final class Sections {
  /** Of lines that one task reads. */
  static final long MOST_BYTES = 128L << 20;

  private final Configuration hadoop;
  private final long mostBytes;

  Sections(Configuration hadoop, long mostBytes) {
    this.hadoop = hadoop;
    this.mostBytes = mostBytes;
  }

  /** In an order that follows from their names. */
  List<Section> of(List<String> sources) throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String source : sources) {
      Path path = new Path(source);
      FileSystem files = path.getFileSystem(hadoop);
      Optional<FileStatus[]> found = Optional.ofNullable(files.globStatus(path));
      if (found.filter(all -> all.length > 0).isEmpty()) {
        throw new WrongJob("there is no file " + source);
      }
      for (FileStatus each : found.get()) {
        add(files, each, sections);
      }
    }
    sections.sort(Comparator.comparing(Section::order));
    return sections;
  }

  private void add(FileSystem files, FileStatus status, List<Section> sections) throws IOException {
    if (status.isDirectory()) {
      for (FileStatus each : files.listStatus(status.getPath())) {
        if (!isHidden(each.getPath())) {
          add(files, each, sections);
        }
      }
      return;
    }
    String file = status.getPath().toString();
    String label = label(status.getPath());
    long length = status.getLen();
    if (length <= mostBytes || !hasLines(files, status.getPath())) {
      sections.add(Section.whole(file, label, length));
      return;
    }
    for (long from = 0; from < length; from += mostBytes) {
      sections.add(Section.lines(file, label, from, Math.min(length, from + mostBytes)));
    }
  }

  /** As Spark and Hadoop do with files that tell of others. */
  private static boolean isHidden(Path path) {
    return path.getName().startsWith("_") || path.getName().startsWith(".");
  }

  /** A name tells that a file has one document a line; its first byte, that it is not packed. */
  private static boolean hasLines(FileSystem files, Path path) throws IOException {
    String name = path.getName().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".ndjson") && !name.endsWith(".jsonl")) {
      return false;
    }
    try (FSDataInputStream in = files.open(path)) {
      return in.read() == '{';
    } catch (FileNotFoundException gone) {
      return false;
    }
  }

  static boolean isOfThisMachine(Path path) {
    return "file".equals(path.toUri().getScheme());
  }

  private static String label(Path path) {
    return isOfThisMachine(path) ? path.toUri().getPath() : path.toString();
  }
}
