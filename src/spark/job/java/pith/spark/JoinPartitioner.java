package pith.spark;

import org.apache.spark.Partitioner;
import pith.graph.parts.Shuffled;

/** All entries of a join with one key go to one partition. */
final class JoinPartitioner extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final int partitions;

  JoinPartitioner(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    return Shuffled.partition((byte[]) key, partitions);
  }
}
