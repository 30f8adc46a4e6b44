package pith.spark;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** What goes wrong on a cluster now and then, made on purpose. */
final class Trouble {
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
  private final Kind kind;
  private final AtomicInteger made = new AtomicInteger();

  private enum Kind {
    NONE,
    /** The first try of every second task is killed. */
    KILLED_TASKS,
    /** The first process that finished a task dies, and slow tasks are tried twice. */
    DEAD_EXECUTOR
  }

  private Trouble(Kind kind) {
    this.kind = kind;
  }

  static Trouble of(String name) {
    return new Trouble(Kind.valueOf(name));
  }

  int made() {
    return made.get();
  }

  void prepare(SparkConf settings) {
    if (kind == Kind.DEAD_EXECUTOR) {
      settings
          .set("spark.speculation", "true")
          .set("spark.speculation.interval", "10ms")
          .set("spark.speculation.multiplier", "1.0")
          .set("spark.speculation.quantile", "0.1")
          .set("spark.speculation.minTaskRuntime", "0ms");
    }
  }

  void begin(JavaSparkContext spark) {
    switch (kind) {
      case NONE -> {}
      case KILLED_TASKS -> spark.sc().addSparkListener(new Killing(spark));
      case DEAD_EXECUTOR -> spark.sc().addSparkListener(new Ending());
    }
  }

  /** A killed try leaves half of its files, and Spark begins another one. */
  private final class Killing extends SparkListener {
    private final JavaSparkContext spark;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Killing(JavaSparkContext spark) {
      this.spark = spark;
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
      String task = start.stageId() + "/" + start.taskInfo().index();
      if (start.taskInfo().index() % 2 == 0 && seen.add(task)) {
        spark.sc().killTaskAttempt(start.taskInfo().taskId(), true, "a test");
      }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (end.taskInfo().killed()) {
        made.incrementAndGet();
      }
    }
  }

  /** What the process made for later stages is lost with it. */
  private final class Ending extends SparkListener {
    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (end.taskInfo().speculative()) {
        made.addAndGet(1000);
      }
      if (end.stageId() > 0 && made.get() % 1000 == 0) {
        Optional<ProcessHandle> executor =
            ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(EXECUTOR))
                .findFirst();
        executor.ifPresent(
            process -> {
              process.destroyForcibly();
              made.incrementAndGet();
            });
      }
    }
  }
}
