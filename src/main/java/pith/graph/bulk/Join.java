package pith.graph.bulk;

import java.io.IOException;
import pith.load.spill.ByteWriter;

/**
 * What one paper gives to a join.
 *
 * @param key the last byte tells what it is
 * @param node the number of a node, counted from the first of its piece
 * @param rest what stands behind the number
 */
record Join(JoinKind kind, byte[] key, int node, byte[] rest) {
  /** Where the numbers of the piece begin is known now. */
  void addTo(Joins joins, long base) throws IOException {
    joins.add(kind, key, new ByteWriter(10 + rest.length).number(base + node).raw(rest).bytes());
  }
}
