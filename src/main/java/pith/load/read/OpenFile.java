package pith.load.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import pith.load.BrokenStream;
import pith.load.Document;
import pith.load.archive.ContentOpener;
import pith.load.archive.Entries;
import pith.load.archive.Entry;
import pith.load.archive.NoEntries;
import pith.load.archive.ReadMeter;
import pith.load.source.SourceFile;
import pith.load.split.Splitter;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** The documents of one file. What breaks its reading is the last thing it gives. */
final class OpenFile implements AutoCloseable {
  private final SourceFile source;
  private final FileChannel channel;
  private final ReadMeter meter;
  private Entries entries = new NoEntries();
  private Optional<Splitter> splitter = Optional.empty();
  private boolean begun;
  private boolean ended;

  private OpenFile(SourceFile source, FileChannel channel, ReadMeter meter) {
    this.source = source;
    this.channel = channel;
    this.meter = meter;
  }

  static OpenFile open(SourceFile source, ReadMeter meter) throws IOException {
    // It may have been replaced since it was found; opening a pipe would wait for ever.
    if (!Files.isRegularFile(source.path(), LinkOption.NOFOLLOW_LINKS)) {
      throw new BrokenStream(RefusalCode.NOT_A_FILE.problem("a regular file", "none"));
    }
    meter.startFile();
    FileChannel channel =
        FileChannel.open(source.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    return new OpenFile(source, channel, meter);
  }

  SourceFile source() {
    return source;
  }

  Optional<Document> next() {
    while (!ended) {
      try {
        Optional<Document> document = advance();
        if (document.isPresent()) {
          return document;
        }
      } catch (IOException problem) {
        ended = true;
        BrokenStream why = BrokenStream.of(problem);
        return Optional.of(new Document.Refused(Refusal.ofSource(source.label(), why.problem())));
      }
    }
    return Optional.empty();
  }

  private Optional<Document> advance() throws IOException {
    if (!begun) {
      begun = true;
      entries = ContentOpener.open(source.label(), channel, meter);
    }
    Optional<Document> document = splitter.flatMap(Splitter::next);
    if (document.isPresent()) {
      return document;
    }
    splitter = Optional.empty();
    ended = meter.isRatioExceeded() || meter.isTotalExceeded();
    return ended ? Optional.empty() : nextEntry();
  }

  private Optional<Document> nextEntry() throws IOException {
    Optional<Entry> entry = entries.next();
    if (entry.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    return entry
        .get()
        .fold(
            readable -> {
              splitter =
                  Optional.of(new Splitter(readable.label(), readable.bytes(), meter.limits()));
              return Optional.empty();
            },
            flawed -> Optional.of(new Document.Refused(flawed.refusal())));
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      entries.close();
    }
  }
}
