package pith.graph.rows;

/**
 * Rows as they lie in a file.
 *
 * @param base what the numbers of nodes in it are counted from
 * @param length of its bytes when they are unpacked
 */
public record PackedBlock(
    long base, int rows, long properties, Packing packing, int length, byte[] bytes) {
  static PackedBlock of(long base, RowBlock block, Packing packing) {
    return new PackedBlock(
        base,
        block.rows(),
        block.properties(),
        packing,
        block.bytes().length,
        packing.pack(block.bytes()));
  }

  public PackedBlock from(long other) {
    return new PackedBlock(other, rows, properties, packing, length, bytes);
  }

  RowBlock unpacked() {
    return new RowBlock(base, rows, properties, packing.unpack(bytes, length));
  }
}
