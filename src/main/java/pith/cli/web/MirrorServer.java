package pith.cli.web;

import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A mirror on a port of this machine. It gives public documents only, so it asks for no password.
 */
public final class MirrorServer implements AutoCloseable {
  private static final int MOST_THREADS = 8;
  private static final int MOST_HEADER_BYTES = 8_192;

  private final Server server;

  private MirrorServer(Server server) {
    this.server = server;
  }

  /**
   * @throws IllegalStateException where another program has the port
   */
  public static MirrorServer start(String address, int port, Questions graph) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "mirror",
            Stream.concat(PageHandler.IN_IDS.stream(), SpoiltEscapes.KINDS.stream())
                .toArray(UriCompliance.Violation[]::new)));
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(address);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new MirrorHandler(graph));
    try {
      server.start();
      return new MirrorServer(server);
    } catch (Exception taken) {
      throw new IllegalStateException("the mirror cannot listen on port " + port, taken);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the mirror cannot be stopped", failed);
    }
  }
}
