package pith.graph.parts;

import pith.graph.bulk.JoinKind;
import pith.graph.rows.Numbered;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.load.spill.Spilled;

/**
 * One entry of a join on its way to the others with its key, as bytes. Sorted byte by byte, entries
 * of one key stand together, in an order that no chance decides.
 */
public final class Shuffled {
  private static final Numbered<JoinKind> KINDS = new Numbered<>(JoinKind.class);
  private static final int REPORT = KINDS.count();

  private Shuffled() {}

  static byte[] of(JoinKind kind, byte[] key, byte[] value) {
    return new ByteWriter(6 + key.length + value.length)
        .tag(KINDS.number(kind))
        .block(key)
        .raw(value)
        .bytes();
  }

  /** What a task says of itself is among what it gives on. */
  static byte[] report(PartReport report) {
    return new ByteWriter().tag(REPORT).text(report.text()).bytes();
  }

  public static boolean isReport(byte[] entry) {
    return entry[0] == REPORT;
  }

  public static PartReport report(byte[] entry) throws PartsRefused {
    ByteReader in = new ByteReader(entry, 1);
    return PartReport.parse(in.text());
  }

  /** Whether it waits for what other joins make. */
  public static boolean isOfEdges(byte[] entry) {
    return entry[0] == KINDS.number(JoinKind.EDGES);
  }

  static JoinKind kind(byte[] entry) {
    return KINDS.at(entry[0]);
  }

  static Spilled entry(byte[] entry) {
    ByteReader in = new ByteReader(entry, 1);
    return new Spilled(in.block(), in.rest());
  }

  /**
   * Entries that belong together go to one partition.
   *
   * @param partitions how many there are
   */
  public static int partition(byte[] entry, int partitions) {
    ByteReader in = new ByteReader(entry, 1);
    int length = in.count();
    int begin = entry.length - in.left();
    return Spread.over(entry, begin, begin + length - 1, partitions);
  }
}
