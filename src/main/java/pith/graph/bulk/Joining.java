package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import pith.load.spill.SortedSpill;
import pith.load.spill.SpillCursor;
import pith.load.spill.Spilled;

/** Goes through a join, group by group. Groups may be of any size: none is kept. */
abstract class Joining {
  final Spills spills;
  private final Runnable guard;

  /**
   * @param guard runs once a group; what it throws ends the join
   */
  Joining(Spills spills, Runnable guard) {
    this.spills = spills;
    this.guard = guard;
  }

  final void run(JoinKind kind) throws IOException {
    SortedSpill spill = spills.join(kind);
    try (spill;
        SpillCursor sorted = spill.sorted()) {
      Optional<Spilled> before = Optional.empty();
      for (Optional<Spilled> next = sorted.next(); next.isPresent(); next = sorted.next()) {
        if (before.isEmpty() || !before.get().isBeside(next.get())) {
          if (before.isPresent()) {
            end(before.get().key());
          }
          guard.run();
          begin();
        }
        take(next.get());
        before = next;
      }
      if (before.isPresent()) {
        end(before.get().key());
      }
    }
  }

  abstract void begin();

  abstract void take(Spilled each) throws IOException;

  /**
   * @param key of the last of the group
   */
  abstract void end(byte[] key) throws IOException;
}
