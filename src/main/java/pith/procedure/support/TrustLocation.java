package pith.procedure.support;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the administrator's file lies. Only the settings of the process count: nothing that Cypher
 * can reach.
 */
public final class TrustLocation {
  /** For those who keep it elsewhere. */
  public static final String PROPERTY = "pith.trust";

  private static final String NAME = "pith-trust.json";

  private TrustLocation() {}

  public static Optional<Path> find() {
    return find(
        Optional.ofNullable(System.getProperty(PROPERTY)),
        Optional.ofNullable(System.getProperty("sun.java.command")).orElse(""),
        System.getenv());
  }

  /**
   * @param command as Neo4j's scripts write it, with {@code --home-dir} and {@code --config-dir}
   */
  public static Optional<Path> find(
      Optional<String> property, String command, Map<String, String> environment) {
    if (property.isPresent()) {
      return property.map(Path::of);
    }
    Optional<Path> configuration =
        argument(command, "--config-dir")
            .or(() -> Optional.ofNullable(environment.get("NEO4J_CONF")))
            .map(Path::of);
    Optional<Path> home =
        argument(command, "--home-dir")
            .or(() -> Optional.ofNullable(environment.get("NEO4J_HOME")))
            .map(Path::of);
    return configuration
        .or(() -> home.map(folder -> folder.resolve("conf")))
        .map(folder -> folder.resolve(NAME));
  }

  private static Optional<String> argument(String command, String name) {
    int at = command.toLowerCase(Locale.ROOT).indexOf(name + "=");
    if (at < 0) {
      return Optional.empty();
    }
    String rest = command.substring(at + name.length() + 1);
    int end = rest.indexOf(" --");
    return Optional.of((end < 0 ? rest : rest.substring(0, end)).strip());
  }
}
