package pith.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.StageInfo;

/**
 * How many bytes each stage gave to a shuffle, and how long processors worked. Spark calls it on a
 * thread of its own.
 */
final class Shuffles extends SparkListener {
  private final List<Written> written = new ArrayList<>();
  private long processorNanos;

  /**
   * @param stage its name
   * @param bytes packed, as they were written
   */
  record Written(String stage, long bytes, long records) {}

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
    StageInfo stage = completed.stageInfo();
    written.add(
        new Written(
            stage.name(),
            stage.taskMetrics().shuffleWriteMetrics().bytesWritten(),
            stage.taskMetrics().shuffleWriteMetrics().recordsWritten()));
    processorNanos += stage.taskMetrics().executorCpuTime();
  }

  /** Of all tasks. */
  synchronized long processorNanos() {
    return processorNanos;
  }

  /** One of each stage that wrote any, in their order. */
  synchronized List<Written> written() {
    return written.stream().filter(each -> each.bytes() > 0).toList();
  }
}
