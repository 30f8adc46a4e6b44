package pith.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.server.configuration.ConfigurableTransports;
import org.neo4j.server.configuration.ServerSettings;

/** What Neo4j itself can be told to keep to this machine and to whom has the password. */
final class ServeSettings {
  private ServeSettings() {}

  static Map<Setting<?>, Object> of(OwnAddresses own, Path imports) {
    Map<Setting<?>, Object> settings = new HashMap<>();
    SocketAddress bolt = new SocketAddress(OwnAddresses.LOOPBACK, own.bolt());
    SocketAddress http = new SocketAddress(OwnAddresses.LOOPBACK, own.http());
    settings.put(BoltConnector.enabled, true);
    settings.put(BoltConnector.listen_address, bolt);
    settings.put(BoltConnector.advertised_address, bolt);
    settings.put(HttpConnector.enabled, true);
    settings.put(HttpConnector.listen_address, http);
    settings.put(HttpConnector.advertised_address, http);
    settings.put(GraphDatabaseSettings.auth_enabled, true);
    settings.put(GraphDatabaseSettings.load_csv_file_url_root, imports);
    settings.put(ServerSettings.http_access_control_allow_origin, own.page());
    settings.put(ServerSettings.http_enabled_transports, Set.of(ConfigurableTransports.HTTP1_1));
    settings.put(ServerSettings.http_static_content_security_policy, policy(own));
    settings.put(ServerSettings.allow_telemetry, false);
    settings.put(ServerSettings.browser_remote_content_hostname_whitelist, OwnAddresses.LOOPBACK);
    settings.put(
        ServerSettings.browser_post_connect_cmd,
        "guide " + own.page() + Guards.START + "/guide.html");
    return settings;
  }

  /**
   * Neo4j's own policy lets Browser run scripts from two other sites and talk to all. The password
   * lies in that page: nothing from elsewhere runs in it, and it talks to nobody else.
   */
  private static String policy(OwnAddresses own) {
    String bolt = ":" + own.bolt();
    return "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; connect-src 'self' "
        + "http://127.0.0.1%1$s ws://127.0.0.1%1$s http://localhost%1$s ws://localhost%1$s"
            .formatted(bolt);
  }
}
