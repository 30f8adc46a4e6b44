package pith.spark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import pith.graph.parts.ShuffledDocument;
import pith.load.Document;
import pith.load.Limits;
import pith.load.read.DocumentReader;
import pith.load.source.SourceFile;

/** The documents of one section. A file of another machine is copied to this one first. */
final class SectionReader implements Iterator<ShuffledDocument>, Closeable {
  private static final int BUFFER = 1 << 17;
  private final Section section;
  private final Limits limits;
  private final Runnable guard;
  private final Optional<java.nio.file.Path> copy;
  private final DocumentReader reader;
  private Optional<Document> next = Optional.empty();
  private long given;

  private SectionReader(
      Section section,
      Limits limits,
      Runnable guard,
      Optional<java.nio.file.Path> copy,
      DocumentReader reader) {
    this.section = section;
    this.limits = limits;
    this.guard = guard;
    this.copy = copy;
    this.reader = reader;
  }

  static SectionReader open(Section section, HadoopSettings hadoop, Limits limits, Runnable guard)
      throws IOException {
    Path path = new Path(section.file());
    Optional<java.nio.file.Path> copy =
        section.isWhole() && Sections.isOfThisMachine(path)
            ? Optional.empty()
            : Optional.of(copied(section, hadoop, path, guard));
    java.nio.file.Path file =
        copy.isPresent() ? copy.get() : java.nio.file.Path.of(path.toUri().getPath()).toRealPath();
    SectionReader reader =
        new SectionReader(
            section,
            limits,
            guard,
            copy,
            DocumentReader.open(List.of(new SourceFile(file, section.shown())), limits, guard));
    reader.advance();
    return reader;
  }

  private static java.nio.file.Path copied(
      Section section, HadoopSettings hadoop, Path path, Runnable guard) throws IOException {
    java.nio.file.Path copy = Files.createTempFile("pith-section-", ".tmp");
    try (FSDataInputStream in = path.getFileSystem(hadoop.hadoop()).open(path);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), BUFFER)) {
      if (section.isWhole()) {
        in.transferTo(out);
      } else {
        in.seek(Math.max(0, section.from() - 1));
        lines(section, new BufferedInputStream(in, BUFFER), out, guard);
      }
    }
    return copy;
  }

  /** Each line is read by the section in which it begins. */
  private static void lines(Section section, InputStream in, OutputStream out, Runnable guard)
      throws IOException {
    long at = Math.max(0, section.from() - 1);
    boolean isStart = section.from() == 0;
    boolean isOurs = false;
    for (int each = in.read(); each >= 0; each = in.read()) {
      if (isStart && at >= section.to()) {
        return;
      }
      isOurs |= isStart;
      if (isOurs) {
        out.write(each);
      }
      isStart = each == '\n';
      at++;
      if (at % BUFFER == 0) {
        guard.run();
      }
    }
  }

  /** The whole line of a long document may begin in an earlier section. */
  private boolean isEmpty() throws IOException {
    return given == 0 && !section.isWhole() && copy.isPresent() && Files.size(copy.get()) == 0;
  }

  private void advance() throws IOException {
    next = isEmpty() ? Optional.empty() : reader.next();
    if (next.isEmpty()) {
      close();
    }
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public ShuffledDocument next() {
    Document document = next.orElseThrow(NoSuchElementException::new);
    ShuffledDocument shuffled =
        ShuffledDocument.of(document, section.order(), given++, limits, guard);
    try {
      advance();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return shuffled;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    if (copy.isPresent()) {
      Files.deleteIfExists(copy.get());
    }
  }
}
