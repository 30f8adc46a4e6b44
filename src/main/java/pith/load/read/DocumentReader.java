package pith.load.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import pith.load.BrokenStream;
import pith.load.Document;
import pith.load.Limits;
import pith.load.archive.ReadMeter;
import pith.load.source.SourceFile;
import pith.refusal.Refusal;

/**
 * The documents of files, one at a time, in order. Holds one document and some buffers, however
 * long the files are. A file or entry that can't be read is one refusal, and the rest goes on.
 *
 * <p>One thread reads; any may ask for the progress.
 */
public final class DocumentReader implements AutoCloseable {
  private final Iterator<SourceFile> waiting;
  private final ReadMeter meter;
  private final long totalBytes;
  private Optional<OpenFile> current = Optional.empty();

  private DocumentReader(List<SourceFile> files, ReadMeter meter) {
    this.waiting = List.copyOf(files).iterator();
    this.meter = meter;
    this.totalBytes = files.stream().mapToLong(file -> file.path().toFile().length()).sum();
  }

  public static DocumentReader open(List<SourceFile> files, Limits limits) {
    return open(files, limits, () -> {});
  }

  /**
   * @param guard runs once a buffer on the reading thread; what it throws ends the reading. So a
   *     stop is noticed even within a line of many gigabytes.
   */
  public static DocumentReader open(List<SourceFile> files, Limits limits, Runnable guard) {
    return new DocumentReader(files, new ReadMeter(limits, guard));
  }

  /** Empty at the end; whatever can't be read is a {@link Document.Refused}. */
  public Optional<Document> next() {
    while (current.isPresent() || (waiting.hasNext() && !meter.isTotalExceeded())) {
      Optional<Document> document = current.isPresent() ? continued(current.get()) : opened();
      if (document.isPresent()) {
        return document;
      }
    }
    return Optional.empty();
  }

  private Optional<Document> continued(OpenFile file) {
    Optional<Document> document = file.next();
    return document.isPresent() ? document : closed(file);
  }

  private Optional<Document> opened() {
    SourceFile file = waiting.next();
    try {
      current = Optional.of(OpenFile.open(file, meter));
      return Optional.empty();
    } catch (IOException problem) {
      return Optional.of(refused(file, problem));
    }
  }

  private Optional<Document> closed(OpenFile file) {
    current = Optional.empty();
    try {
      file.close();
      return Optional.empty();
    } catch (IOException problem) {
      return Optional.of(refused(file.source(), problem));
    }
  }

  private static Document refused(SourceFile file, IOException problem) {
    return new Document.Refused(Refusal.ofSource(file.label(), BrokenStream.of(problem).problem()));
  }

  /** Bytes read so far from the files as they lie there, compressed or not. */
  public long bytesRead() {
    return meter.consumed();
  }

  /** Of all files, as long as they were when the reader was made. */
  public long totalBytes() {
    return totalBytes;
  }

  @Override
  public void close() throws IOException {
    if (current.isPresent()) {
      current.get().close();
      current = Optional.empty();
    }
  }
}
