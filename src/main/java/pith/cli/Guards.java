package pith.cli;

import io.netty.channel.ChannelPipeline;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.neo4j.bolt.BoltServer;
import org.neo4j.bolt.protocol.common.connector.connection.Connection;
import org.neo4j.bolt.protocol.common.connector.connection.listener.ConnectionListener;
import org.neo4j.bolt.protocol.common.connector.listener.ConnectorListener;
import org.neo4j.common.DependencyResolver;
import org.neo4j.server.AbstractNeoWebServer;
import org.neo4j.server.NeoWebServer;
import org.neo4j.server.web.JettyWebServer;

/**
 * Puts the guards on the ports of a running Neo4j, which has no setting for what they do. Until
 * they stand, a moment after the ports opened, nothing is given without the password either.
 */
final class Guards {
  static final String START = "/start";

  private Guards() {}

  static void post(EmbeddedGraph graph, OwnAddresses own) {
    DependencyResolver neo4j = graph.dependencies();
    BoltServer bolt = neo4j.resolveDependency(BoltServer.class);
    bolt.getConnectors().forEach(connector -> connector.registerListener(new EachConnection(own)));
    var web = (AbstractNeoWebServer) neo4j.resolveDependency(NeoWebServer.class);
    Server http = ((JettyWebServer) web.getWebServer()).getJetty();
    HttpGuard.before(http, own);
    addStart(http);
  }

  /** The page whose address has the password behind its #, which no browser sends to anybody. */
  private static void addStart(Server http) {
    ResourceHandler page = new ResourceHandler();
    page.setBaseResource(ResourceFactory.of(page).newClassLoaderResource("pith/cli/start/"));
    ContextHandler start = new ContextHandler(page, START);
    ((ContextHandlerCollection) http.getHandler()).addHandler(start);
    try {
      start.start();
    } catch (Exception failed) {
      throw new IllegalStateException("the start page cannot be served", failed);
    }
  }

  private record EachConnection(OwnAddresses own) implements ConnectorListener {
    @Override
    public void onConnectionCreated(Connection connection) {
      connection.registerListener(new EachPipeline(own));
    }
  }

  private record EachPipeline(OwnAddresses own) implements ConnectionListener {
    @Override
    public void onNetworkPipelineInitialized(ChannelPipeline pipeline) {
      pipeline.addFirst(new BoltGuard(own));
    }
  }
}
