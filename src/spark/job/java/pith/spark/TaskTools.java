package pith.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import pith.graph.importing.TakenPaper;
import pith.graph.parts.JoinTask;
import pith.graph.parts.PaperTask;
import scala.Tuple2;

/** What the tasks of a job need, on every machine: the work of each is done by the plugin. */
final class TaskTools implements Serializable {
  private static final long serialVersionUID = 1L;

  private final JobTerms terms;
  private final HadoopSettings hadoop;
  private final String tries;

  /**
   * @param tries folder for the files of all tries of all tasks
   */
  TaskTools(JobTerms terms, HadoopSettings hadoop, String tries) {
    this.terms = terms;
    this.hadoop = hadoop;
    this.tries = tries;
  }

  Iterator<Tuple2<byte[], byte[]>> documents(Iterator<Section> sections) {
    TaskContext context = TaskContext.get();
    return new Documents(
        sections,
        section -> SectionReader.open(section, hadoop, terms.limits(), guard(context)),
        context);
  }

  Iterator<byte[]> papers(int index, Iterator<Tuple2<byte[], byte[]>> sorted) throws IOException {
    TaskContext context = TaskContext.get();
    TakenPaper.Terms taking = terms.terms();
    return Entries.of(
        PaperTask.of(
            folder(context),
            index,
            new SortedDocuments(sorted),
            taking,
            terms.limits(),
            guard(context)),
        context);
  }

  Iterator<byte[]> joined(JoinTask.Stage stage, int index, int partitions, Iterator<byte[]> sorted)
      throws IOException {
    TaskContext context = TaskContext.get();
    return Entries.of(
        JoinTask.of(
            folder(context),
            stage,
            index,
            partitions,
            sorted,
            terms.terms().assessor().policy(),
            guard(context)),
        context);
  }

  private SparkFolder folder(TaskContext context) {
    return new SparkFolder(hadoop, tries, context.taskAttemptId());
  }

  /** What a task calls now and then: a try that Spark gave up ends. */
  private static Runnable guard(TaskContext context) {
    return () -> {
      if (context.isInterrupted()) {
        throw new IllegalStateException("Spark stopped this try of the task");
      }
    };
  }
}
