package pith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.locker.FileLockException;
import picocli.CommandLine.Option;

/** The database folder and the trust file of a command. */
final class Database {
  @Option(
      names = "--db",
      paramLabel = "FOLDER",
      description = "The folder of the database. Default: $PITH_DB, or the folder pith-db here.",
      defaultValue = "${sys:pith.db:-${env:PITH_DB:-./pith-db}}")
  private Path folder = Path.of("pith-db");

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "The trust file; without it one key is pinned.")
  private Optional<Path> trust = Optional.empty();

  EmbeddedGraph open() {
    return open(Map.of());
  }

  /** For a command that asks, and only here: it never makes a database. */
  EmbeddedGraph openToAsk() {
    return findToAsk().orElseThrow(this::inUse);
  }

  /** For a command that asks: it never makes a database. Empty: another program has it open. */
  Optional<EmbeddedGraph> findToAsk() {
    requireOne();
    return find(Map.of());
  }

  /** For a command that fills it. Empty: another program has it open. */
  Optional<EmbeddedGraph> findToFill() {
    return find(Map.of());
  }

  private void requireOne() {
    if (!Files.isDirectory(folder.resolve("data"))) {
      throw new WrongUse(
          "there is no database in "
              + folder.toAbsolutePath().normalize()
              + "; import into it first, or choose one with --db or the variable PITH_DB");
    }
  }

  EmbeddedGraph open(Map<Setting<?>, Object> settings) {
    return find(settings).orElseThrow(this::inUse);
  }

  private Optional<EmbeddedGraph> find(Map<Setting<?>, Object> settings) {
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new WrongUse("the folder " + folder + " cannot be made; choose another with --db");
    }
    believe(trust.or(() -> Optional.of(own()).filter(Files::exists)));
    try {
      EmbeddedGraph graph = EmbeddedGraph.open(folder, settings);
      // Who could open the database knows that no pith serve has it.
      ServeNote.in(folder).remove();
      return Optional.of(graph);
    } catch (RuntimeException failed) {
      if (isBecauseOf(FileLockException.class, failed)) {
        return Optional.empty();
      }
      throw isBecauseOf(PortBindException.class, failed) ? portTaken() : failed;
    }
  }

  private static boolean isBecauseOf(Class<?> cause, Throwable failed) {
    return Stream.iterate(failed, each -> each != null, Throwable::getCause)
        .anyMatch(cause::isInstance);
  }

  private static WrongUse portTaken() {
    return new WrongUse(
        "another program has one of the two ports. Choose others, such as --bolt 7688 --http 7475");
  }

  private WrongUse inUse() {
    return inUse("");
  }

  /**
   * @param advice what else helps
   */
  WrongUse inUse(String advice) {
    return new WrongUse(
        "another program has the database "
            + folder
            + " open. Wait for its end, or choose another with --db"
            + advice);
  }

  /** The samples are shown with the keys pinned that their makers use. */
  void believeSamples(Path home) {
    Path sample = home.resolve("docs").resolve("pith-trust.sample.json");
    if (!Files.exists(sample)) {
      throw new WrongUse(home + " is not the folder of the samples; name it with --home");
    }
    try {
      if (trust.isEmpty() && !Files.exists(own())) {
        Files.createDirectories(own().getParent());
        Files.copy(sample, own());
        believe(Optional.of(own()));
      }
    } catch (IOException unwritable) {
      throw unwritable();
    }
  }

  /** Beside the database, as a server has it beside its settings. */
  private Path own() {
    return folder.resolve("conf").resolve("pith-trust.json");
  }

  Path folder() {
    return folder;
  }

  boolean isTrustNamed() {
    return trust.isPresent();
  }

  /** What another command needs to find this database; nothing where it finds it anyway. */
  String option() {
    boolean isUsual = folder.equals(Path.of("./pith-db")) || folder.equals(Path.of("pith-db"));
    return isUsual ? "" : " --db '" + folder + "'";
  }

  /** All that can be read and written by those who come through a port. */
  Path imports() {
    Path imports = folder.resolve("import");
    try {
      return Files.createDirectories(imports).toRealPath();
    } catch (IOException unwritable) {
      throw unwritable();
    }
  }

  private WrongUse unwritable() {
    return new WrongUse("the folder " + folder + " cannot be written; choose another with --db");
  }

  /** For a database that has no folder yet: the trust file that was named, or the built-in key. */
  void believeGiven() {
    believe(trust);
  }

  static void believe(Optional<Path> trust) {
    trust.ifPresent(file -> System.setProperty("pith.trust", file.toAbsolutePath().toString()));
  }

  /** All rows of a statement that commits by itself. */
  static List<Map<String, Object>> rows(
      EmbeddedGraph graph, String cypher, Map<String, Object> parameters) {
    return graph.rows(cypher, parameters);
  }

  static List<Map<String, Object>> rows(
      Transaction tx, String cypher, Map<String, Object> parameters) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (var result = tx.execute(cypher, parameters)) {
      List<String> columns = result.columns();
      result.forEachRemaining(
          row -> {
            Map<String, Object> ordered = new LinkedHashMap<>();
            columns.forEach(column -> ordered.put(column, PlainValue.value(row.get(column))));
            rows.add(Collections.unmodifiableMap(ordered));
          });
    }
    return rows;
  }
}
