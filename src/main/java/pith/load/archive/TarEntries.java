package pith.load.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pith.load.BrokenStream;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** The regular files of a tar, as they come; also of several tars one after another. */
final class TarEntries implements Entries {
  private static final int BLOCK = 512;
  private static final int LARGEST_EXTENSION = 1 << 20;

  private final String label;
  private final InputStream in;
  private final ReadMeter meter;
  private final Map<String, String> extension = new HashMap<>();
  private BoundedStream current = new BoundedStream(InputStream.nullInputStream(), 0);
  private long padding;
  private long count;
  private boolean ended;

  TarEntries(String label, InputStream in, ReadMeter meter) {
    this.label = label;
    this.in = in;
    this.meter = meter;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    if (current.isBroken()) {
      return Optional.empty();
    }
    Optional<TarHeader> header = header();
    while (header.isPresent()) {
      TarHeader found = extended(header.get());
      start(found.size());
      if (found.type() == 'S' || extension.containsKey("GNU.sparse.major")) {
        extension.clear();
        return Optional.of(sparse(found));
      } else if (found.isRegularFile()) {
        extension.clear();
        return Optional.of(ContentOpener.entry(label, found.name(), current));
      }
      readExtension(found);
      header = header();
    }
    return Optional.empty();
  }

  private void start(long size) {
    current = new BoundedStream(in, size);
    padding = (BLOCK - size % BLOCK) % BLOCK;
  }

  private Optional<TarHeader> header() throws IOException {
    current.skipRest();
    in.skipNBytes(padding);
    padding = 0;
    byte[] block = in.readNBytes(BLOCK);
    while (block.length == BLOCK && block[0] == 0) {
      ended = true;
      block = in.readNBytes(BLOCK);
    }
    if (block.length == 0 && ended) {
      return Optional.empty();
    } else if (block.length < BLOCK) {
      throw BrokenStream.truncated("the end mark of the tar");
    }
    ended = false;
    countEntry();
    return Optional.of(TarHeader.of(block));
  }

  private void countEntry() throws BrokenStream {
    count++;
    if (count > meter.limits().maxArchiveEntries()) {
      throw TooMany.entries(meter.limits());
    }
  }

  private TarHeader extended(TarHeader header) throws BrokenStream {
    if (!header.isRegularFile()) {
      return header;
    }
    String size = extension.getOrDefault("size", Long.toString(header.size()));
    if (!size.matches("[0-9]{1,18}")) {
      throw BrokenStream.corrupt("a size in decimal digits", "another text");
    }
    return header.with(extension.getOrDefault("path", header.name()), Long.parseLong(size));
  }

  /** POSIX (x) and GNU (L) ways to say more than a header has room for. */
  private void readExtension(TarHeader header) throws IOException {
    if (header.type() != 'x' && header.type() != 'L') {
      if (header.type() != 'g' && header.type() != 'K') {
        extension.clear();
      }
      return;
    }
    if (header.size() > LARGEST_EXTENSION) {
      throw BrokenStream.corrupt("an extended tar header below 1 MiB", header.size() + " bytes");
    }
    byte[] bytes = current.readNBytes((int) header.size());
    if (header.type() == 'L') {
      extension.put("path", new String(bytes, StandardCharsets.UTF_8).replace("\0", ""));
    } else {
      readPax(bytes);
    }
  }

  /** Records of the form "LENGTH KEY=VALUE\n", the length counting all of it. */
  private void readPax(byte[] bytes) throws IOException {
    int at = 0;
    while (at < bytes.length) {
      int blank = at;
      int length = 0;
      while (blank < bytes.length && bytes[blank] >= '0' && bytes[blank] <= '9') {
        length = Math.min(LARGEST_EXTENSION, length * 10 + bytes[blank] - '0');
        blank++;
      }
      if (length <= blank - at || at + length > bytes.length) {
        throw new EOFException();
      }
      String record = new String(bytes, blank, at + length - blank, StandardCharsets.UTF_8).strip();
      int equals = record.indexOf('=');
      extension.put(record.substring(0, Math.max(equals, 0)), record.substring(equals + 1));
      at += length;
    }
  }

  private Entry sparse(TarHeader header) {
    return new Entry.Flawed(
        Refusal.ofSource(
            ContentOpener.label(label, header.name()),
            RefusalCode.UNSUPPORTED_COMPRESSION.problem("whole files", "a sparse one")));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
