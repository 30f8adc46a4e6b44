package pith.procedure.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.graphdb.Transaction;
import pith.load.source.SourcePaths;

/** Where files may be read from: Neo4j's own two settings decide, there is no third. */
public final class ImportDirectory {
  public static final String ROOT = "server.directories.import";
  public static final String SWITCH = "dbms.security.allow_csv_import_from_file_urls";
  public static final String UNSET = "No Value";

  private ImportDirectory() {}

  public static SourcePaths paths(Transaction tx) {
    Map<String, String> settings = settings(tx);
    String root = settings.getOrDefault(ROOT, UNSET);
    boolean isOff = settings.getOrDefault(SWITCH, "true").equals("false");
    return isOff || root.equals(UNSET) || root.isBlank()
        ? SourcePaths.switchedOff()
        : SourcePaths.below(Path.of(root));
  }

  /** By Cypher, which says what is in force in a server, a harness and an embedded database. */
  public static Map<String, String> settings(Transaction tx) {
    Map<String, String> settings = new HashMap<>();

    try (var rows =
        tx.execute("SHOW SETTINGS '" + ROOT + "', '" + SWITCH + "' YIELD name, value")) {
      rows.forEachRemaining(
          row -> settings.put((String) row.get("name"), String.valueOf(row.get("value"))));
    }
    return settings;
  }
}
