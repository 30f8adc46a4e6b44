package pith.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pith.database.Graph;

/** Puts a history through the procedures of a real database. */
final class GraphImport {
  /** Where the administrator's file is looked for. */
  static final String PROPERTY = "pith.trust";

  private static final List<String> COUNTS =
      List.of("imported", "reissued", "unchanged", "refused", "quarantined");
  private static int files;
  private static long reissued;

  /** How the documents are read and written. */
  record Settings(int batch, int threads, int writers, String keep) {
    Settings(int batch, int threads, int writers) {
      this(batch, threads, writers, "all");
    }

    Settings keeping(String other) {
      return new Settings(batch, threads, writers, other);
    }

    String text(boolean asOpen) {
      return String.format(
          "{batch_size: %d, threads: %d, writers: %d, keep: '%s'%s}",
          batch, threads, writers, keep, asOpen ? ", trust: 'open'" : "");
    }
  }

  private final Graph graph;
  private final Path folder;
  private final Settings settings;
  private final List<Instant> times;

  private GraphImport(Graph graph, Path folder, Settings settings, List<Instant> before) {
    this.times = new ArrayList<>(before);
    this.graph = graph;
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * Into an emptied graph; in the end every paper is decided under the last policy.
   *
   * @param before when the steps before the first one of this history began
   * @return that, and when its own began
   */
  static List<Instant> run(
      Graph graph, Path folder, History history, Settings settings, List<Instant> before) {
    graph.empty();
    GraphImport run = new GraphImport(graph, folder, settings, before);
    history.steps().forEach(run::step);
    Object written =
        graph
            .row("CALL pith.merge.all() YIELD written RETURN coalesce(sum(written), 0) AS written")
            .get("written");
    if (history.steps().size() == 1 && !written.equals(0L)) {
      throw new AssertionError("an import left " + written + " differences to a merge");
    }
    return run.times;
  }

  /** How many bundles said nothing new, of all imports so far. */
  static long reissued() {
    return reissued;
  }

  private void step(History.Step step) {
    times.add(later());
    trust(step.policy());
    if (step.deliveries().isEmpty()) {
      return;
    }
    List<String> lines = step.deliveries().stream().map(Delivery::text).toList();
    String name = "hostile-" + ++files + ".ndjson";
    graph.write(name, lines);
    Map<String, Object> row =
        graph.row("CALL pith.import($name, " + settings.text(step.asOpen()) + ")", "name", name);
    reissued += (long) row.get("reissued");
    long counted = COUNTS.stream().mapToLong(count -> (long) row.get(count)).sum();
    if (counted != lines.size() || !row.get("documents").equals(counted)) {
      throw new AssertionError(lines.size() + " documents, and " + row);
    }
  }

  /** A file of its own each time: a change within the grain of the clock is one all the same. */
  private void trust(Policy policy) {
    try {
      Path file = folder.resolve("trust-" + ++files + ".json");
      Files.writeString(file, PolicyFile.text(policy, times));
      System.setProperty(PROPERTY, file.toString());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** After all that was written so far. */
  private Instant later() {
    Instant before = Instant.now();
    Instant now = Instant.now();
    while (!now.isAfter(before)) {
      now = Instant.now();
    }
    return now;
  }
}
