package pith.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/** Closes what a task opened when the task ends, in whatever way. */
final class AtEnd {
  private AtEnd() {}

  static void close(Closeable opened, TaskContext context) {
    TaskCompletionListener closing =
        ended -> {
          try {
            opened.close();
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        };
    context.addTaskCompletionListener(closing);
  }
}
