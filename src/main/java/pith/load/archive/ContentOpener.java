package pith.load.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import pith.load.BrokenStream;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** Recognises what a file or an entry is and puts the streams together. */
public final class ContentOpener {
  private static final int LONGEST_LABEL = 300;

  private ContentOpener() {}

  public static Entries open(String label, FileChannel channel, ReadMeter meter)
      throws IOException {
    PeekedStream raw = PeekedStream.of(RawStream.whole(channel, meter));
    Format format = raw.format();
    return switch (format) {
      case GZIP -> expanded(label, new GzipMembers(raw), meter);
      case ZSTD -> expanded(label, new ZstdInputStream(new ZstdFrames(raw)), meter);
      case ZIP -> new ZipEntries(label, channel, meter);
      case TAR -> new TarEntries(label, new ExpandedStream(raw, meter), meter);
      case DATA -> new SingleEntry(label, new ExpandedStream(raw, meter));
      case BZIP2, XZ, SEVEN_ZIP, RAR, PDF, UTF_16, BINARY -> throw unknown(format);
    };
  }

  private static Entries expanded(String label, InputStream expanding, ReadMeter meter)
      throws IOException {
    PeekedStream in = PeekedStream.of(new ExpandedStream(expanding, meter));
    Format format = in.format();
    return switch (format) {
      case TAR -> new TarEntries(label, in, meter);
      case DATA -> new SingleEntry(label, in);
      case GZIP, ZSTD, ZIP -> throw nested(format);
      case BZIP2, XZ, SEVEN_ZIP, RAR, PDF, UTF_16, BINARY -> throw unknown(format);
    };
  }

  /** An archive's entry: only what is no archive itself. The name is a label, never a path. */
  static Entry entry(String archive, String name, InputStream bytes) {
    String label = label(archive, name);
    PeekedStream in = PeekedStream.of(bytes);
    Format format = in.format();
    if (format == Format.DATA) {
      return new Entry.Readable(label, in);
    }
    BrokenStream why = format.isArchive() ? nested(format) : unknown(format);
    return new Entry.Flawed(Refusal.ofSource(label, why.problem()));
  }

  /** Shows what is printable, so that a name can't play tricks on a terminal or a log. */
  static String label(String archive, String name) {
    StringBuilder shown = new StringBuilder(archive).append("!/");
    name.codePoints()
        .limit(LONGEST_LABEL)
        .map(c -> isPrintable(c) ? c : '\ufffd')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static BrokenStream nested(Format format) {
    return new BrokenStream(
        RefusalCode.NESTED_ARCHIVE.problem(
            "documents, since an archive is not looked for inside another", format.words()));
  }

  private static BrokenStream unknown(Format format) {
    return new BrokenStream(
        RefusalCode.UNKNOWN_FORMAT.problem(
            "JSON, NDJSON or a record page in UTF-8, plain or in gzip, zstd, zip or tar",
            format.words()));
  }
}
