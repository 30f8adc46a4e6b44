package pith.load.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import pith.load.BrokenStream;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** The files in a zip, in the order of its directory; a flawed one is refused by itself. */
final class ZipEntries implements Entries {
  private static final long HEADER_MAGIC = 0x04034b50L;
  private static final int HEADER_LENGTH = 30;
  private static final int BUFFER = 1 << 16;

  private final String label;
  private final FileChannel channel;
  private final ReadMeter meter;
  private final ZipDirectory directory;
  private final ClaimedRegions claimed = new ClaimedRegions();
  private final Inflater inflater = new Inflater(true);
  private long count;

  ZipEntries(String label, FileChannel channel, ReadMeter meter) throws IOException {
    this.label = label;
    this.channel = channel;
    this.meter = meter;
    this.directory = ZipDirectory.of(channel, meter);
  }

  @Override
  public Optional<Entry> next() throws IOException {
    Optional<ZipRecord> record = directory.next();
    while (record.isPresent()) {
      count++;
      if (count > meter.limits().maxArchiveEntries()) {
        throw TooMany.entries(meter.limits());
      } else if (!record.get().isFolder() && !record.get().isLink()) {
        return Optional.of(entry(record.get()));
      }
      record = directory.next();
    }
    return Optional.empty();
  }

  private Entry entry(ZipRecord record) {
    try {
      return ContentOpener.entry(label, record.name(), open(record));
    } catch (IOException problem) {
      String name = ContentOpener.label(label, record.name());
      return new Entry.Flawed(Refusal.ofSource(name, BrokenStream.of(problem).problem()));
    }
  }

  private InputStream open(ZipRecord record) throws IOException {
    if (record.isEncrypted()) {
      throw new BrokenStream(
          RefusalCode.ENCRYPTED_ENTRY.problem("open data", "an encrypted entry"));
    }
    long start = claimData(record);
    RawStream raw = new RawStream(channel, meter, start, start + record.packed());
    InputStream plain =
        switch (record.method()) {
          case ZipRecord.STORED -> raw;
          case ZipRecord.DEFLATED -> inflated(raw);
          default ->
              throw new BrokenStream(
                  RefusalCode.UNSUPPORTED_COMPRESSION.problem(
                      "entries that are stored or deflated", "zip method " + record.method()));
        };
    return new CheckedEntry(new ExpandedStream(plain, meter), record.size(), record.crc());
  }

  private InputStream inflated(RawStream raw) {
    inflater.reset();
    return new InflaterInputStream(raw, inflater, BUFFER);
  }

  private long claimData(ZipRecord record) throws IOException {
    LittleEndian header = ZipDirectory.read(channel, record.header(), HEADER_LENGTH);
    if (header.word(0) != HEADER_MAGIC) {
      throw BrokenStream.corrupt("an entry where the zip directory points", "other bytes");
    }
    long start = record.header() + HEADER_LENGTH + header.half(26) + header.half(28);
    if (start > directory.start() || record.packed() > directory.start() - start) {
      throw overlap("data that reaches into the directory");
    } else if (!claimed.claim(record.header(), start + record.packed())) {
      throw overlap("bytes that another entry has used");
    }
    return start;
  }

  private static BrokenStream overlap(String found) {
    return new BrokenStream(
        RefusalCode.OVERLAPPING_ENTRIES.problem("entries with bytes of their own", found));
  }

  @Override
  public void close() {
    inflater.end();
  }
}
