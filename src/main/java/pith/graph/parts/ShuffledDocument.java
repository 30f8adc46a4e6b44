package pith.graph.parts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pith.graph.bulk.SpilledDocument;
import pith.load.Document;
import pith.load.Limits;
import pith.load.judge.PaperOfDocument;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.load.spill.Spilled;

/**
 * A document on its way to the others of its paper: a key that sorts by paper, then by place, and
 * the document, or why it was refused.
 */
public record ShuffledDocument(byte[] key, byte[] value) {
  private static final int DOCUMENT = 0;
  private static final int REFUSAL = 1;

  /**
   * @param file which file it is of: files of one job sort by this
   * @param number of the document within the file
   */
  public static ShuffledDocument of(
      Document document, String file, long number, Limits limits, Runnable guard) {
    return document.fold(
        content ->
            new ShuffledDocument(
                key(SpilledDocument.key(PaperOfDocument.of(content, limits, guard)), file, number),
                value(DOCUMENT, SpilledDocument.value(content))),
        refused ->
            new ShuffledDocument(
                key(new byte[0], file, number),
                value(
                    REFUSAL,
                    RefusalLine.text(refused.refusal()).getBytes(StandardCharsets.UTF_8))));
  }

  private static byte[] key(byte[] paper, String file, long number) {
    return new ByteWriter(64 + file.length()).block(paper).text(file).sortable(number).bytes();
  }

  private static byte[] value(int kind, byte[] rest) {
    return new ByteWriter(1 + rest.length).tag(kind).raw(rest).bytes();
  }

  /** All documents of a paper go to one partition; those of none go anywhere. */
  public static int partition(byte[] key, int partitions) {
    int paper = new ByteReader(key).count();
    return paper == 0
        ? Spread.over(key, 0, key.length, partitions)
        : Spread.over(key, 0, 1 + paper, partitions);
  }

  /** Empty for what was refused before it was read. */
  Optional<Spilled> document() {
    ByteReader in = new ByteReader(value);
    return in.tag() == DOCUMENT
        ? Optional.of(new Spilled(new ByteReader(key).block(), in.rest()))
        : Optional.empty();
  }

  /** Of what was refused. */
  String refusal() {
    return new String(value, 1, value.length - 1, StandardCharsets.UTF_8);
  }
}
