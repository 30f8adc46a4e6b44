package pith.spark;

import org.apache.spark.Partitioner;
import pith.graph.parts.ShuffledDocument;

/** All documents of a paper go to one partition. */
final class PaperPartitioner extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final int partitions;

  PaperPartitioner(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    return ShuffledDocument.partition((byte[]) key, partitions);
  }
}
