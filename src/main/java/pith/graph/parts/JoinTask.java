package pith.graph.parts;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import pith.graph.bulk.JoinKind;
import pith.graph.bulk.SortedWork;
import pith.graph.importing.ImportCounts;
import pith.trust.TrustPolicy;

/**
 * One partition of sorted entries of joins. One entry is taken at a time, so a name that a million
 * papers point at takes no more memory than another one.
 */
public final class JoinTask implements PartTask {
  private final PartWriter part;
  private final Iterator<byte[]> sorted;
  private final Runnable guard;
  private final TrustPolicy policy;
  private final TaskOutput output;
  private Optional<Current> current = Optional.empty();
  private ImportCounts counts = ImportCounts.NONE;
  private boolean ended;

  private record Current(JoinKind kind, SortedWork work) {}

  private JoinTask(PartWriter part, Iterator<byte[]> sorted, TrustPolicy policy, Runnable guard) {
    this.part = part;
    this.output = new TaskOutput(part);
    this.sorted = sorted;
    this.policy = policy;
    this.guard = guard;
  }

  /** Which joins a task is for. */
  public enum Stage {
    /** Names, numbers, keys and events. */
    SHARED,
    /** What events draw between papers: they wait for the first. */
    EDGES;

    /** Number of the part that one partition makes; those of papers come first. */
    private int part(int index, int partitions) {
      return index + (this == SHARED ? 1 : 2) * partitions;
    }

    String word() {
      return this == SHARED ? "shared" : "edges";
    }
  }

  /**
   * @param index of the partition
   * @param partitions how many there are
   * @param guard runs now and then; what it throws ends the task
   */
  public static JoinTask of(
      PartFolder folder,
      Stage stage,
      int index,
      int partitions,
      Iterator<byte[]> sorted,
      TrustPolicy policy,
      Runnable guard)
      throws IOException {
    return new JoinTask(
        new PartWriter(folder, stage.word(), index, stage.part(index, partitions)),
        sorted,
        policy,
        guard);
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    while (output.isEmpty() && !ended) {
      if (sorted.hasNext()) {
        take(sorted.next());
      } else {
        ended = true;
        endJoin();
        output.report(part.finish(counts, 0));
      }
    }
    return output.poll();
  }

  private void take(byte[] entry) throws IOException {
    JoinKind kind = Shuffled.kind(entry);
    if (current.filter(join -> join.kind() == kind).isEmpty()) {
      endJoin();
      current =
          Optional.of(new Current(kind, SortedWork.of(kind, part.rows(), output, guard, policy)));
    }
    current.get().work().add(Shuffled.entry(entry));
  }

  private void endJoin() throws IOException {
    if (current.isPresent()) {
      counts = counts.plus(current.get().work().end());
    }
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
