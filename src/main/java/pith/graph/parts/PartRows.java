package pith.graph.parts;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pith.graph.bulk.LoadedRows;
import pith.graph.bulk.SpilledRefusal;
import pith.graph.importing.ImportCounts;
import pith.graph.rows.GraphRows;
import pith.graph.rows.RowFile;
import pith.graph.rows.WholeGraph;
import pith.graph.run.Run;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.load.spill.SortedSpill;

/** Parts as one graph: nodes get their numbers in the database, and what is left is sorted. */
public final class PartRows implements Closeable {
  private static final long MOST_BYTES = 64L << 20;
  private static final long FIRST_RUN = 1;
  private final Parts parts;
  private final PartNumbers numbers;
  private final RowFile changes;
  private final RowFile noLinks;
  private final GraphRows added;
  private final Map<LeftKind, SortedSpill> left = new EnumMap<>(LeftKind.class);
  private final SortedSpill refused;
  private long batches;

  /**
   * @param folder for what does not stay
   */
  public PartRows(Parts parts, Path folder) throws IOException {
    this.parts = parts;
    this.numbers =
        new PartNumbers(parts.manifest().parts().stream().map(PartReport::nodes).toList());
    this.changes = new RowFile(folder.resolve("changes"));
    this.noLinks = new RowFile(folder.resolve("links"));
    this.added = new GraphRows(changes.stream(), noLinks.stream(), numbers.nodes());
    for (LeftKind kind : LeftKind.values()) {
      left.put(kind, new SortedSpill(folder, kind.fileName(), MOST_BYTES));
    }
    this.refused = new SortedSpill(folder, "refused", MOST_BYTES);
  }

  public LoadedRows run() throws IOException, PartsRefused {
    for (PartFile file : parts.files()) {
      if (file.isOf(PartWriter.Kind.LEFT)) {
        takeLeft(file);
      } else if (file.isOf(PartWriter.Kind.REFUSALS)) {
        refuse(file);
      }
    }
    added.close();
    List<PartReport> all = parts.manifest().parts();
    return new LoadedRows(
        new WholeGraph(
            blocks(PartWriter.Kind.NODES, changes),
            blocks(PartWriter.Kind.LINKS, noLinks),
            left(LeftKind.LABEL),
            numbers),
        left(LeftKind.SPOKEN_OF),
        left(LeftKind.SAME),
        refused,
        left(LeftKind.ASIDE),
        all.stream().map(PartReport::counts).reduce(ImportCounts.NONE, ImportCounts::plus),
        all.stream().mapToLong(PartReport::documents).sum(),
        all.stream().mapToLong(PartReport::refusals).sum(),
        batches,
        parts.manifest().job().bytes());
  }

  private SortedSpill left(LeftKind kind) {
    return Objects.requireNonNull(left.get(kind));
  }

  private PartBlocks blocks(PartWriter.Kind kind, RowFile last) {
    return new PartBlocks(
        parts.folder(),
        parts.files().stream().filter(file -> file.isOf(kind)).toList(),
        kind == PartWriter.Kind.NODES ? numbers : written -> written,
        last);
  }

  private void takeLeft(PartFile file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(parts.folder().resolve(file.name()))))) {
      for (long i = 0; i < file.rows(); i++) {
        take(LeftKind.NUMBERS.at(in.readByte()), in.readNBytes(in.readInt()));
      }
    }
  }

  private void take(LeftKind kind, byte[] value) throws IOException {
    switch (kind) {
      case LABEL, SPOKEN_OF, SAME -> left(kind).add(renumbered(value), new byte[0]);
      case ASIDE -> left(kind).add(inOrder(left(kind).count()), value);
      case CHANGES ->
          added.changes(Run.batch(FIRST_RUN, ++batches, value, parts.manifest().job().firstSeen()));
    }
  }

  private byte[] renumbered(byte[] key) {
    ByteReader in = new ByteReader(key);
    return new ByteWriter(9).sortable(numbers.of(in.sortable())).raw(in.rest()).bytes();
  }

  private static byte[] inOrder(long count) {
    return new ByteWriter(9).sortable(count).tag(0).bytes();
  }

  private void refuse(PartFile file) throws IOException, PartsRefused {
    Path path = parts.folder().resolve(file.name());
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        SpilledRefusal.add(refused, RefusalLine.read(path.toString(), line));
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SortedSpill spill : left.values()) {
      spill.close();
    }
    refused.close();
  }
}
