package pith.cli;

import io.netty.channel.ChannelPipeline;
import org.eclipse.jetty.server.Handler;
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
import pith.cli.web.Credentials;
import pith.cli.web.PageHandler;

/**
 * Puts the guards on the ports of a running Neo4j, which has no setting for what they do. Until
 * they stand, a moment after the ports opened, nothing is given without the password either.
 */
final class Guards {
  /** The page whose address has the password behind its #, which no browser sends to anybody. */
  static final String START = "/start";

  private Guards() {}

  static void post(EmbeddedGraph graph, OwnAddresses own, Credentials credentials) {
    DependencyResolver neo4j = graph.dependencies();
    BoltServer bolt = neo4j.resolveDependency(BoltServer.class);
    bolt.getConnectors().forEach(connector -> connector.registerListener(new EachConnection(own)));
    var web = (AbstractNeoWebServer) neo4j.resolveDependency(NeoWebServer.class);
    Server http = ((JettyWebServer) web.getWebServer()).getJetty();
    HttpGuard.before(http, own);
    ResourceHandler start = new ResourceHandler();
    start.setBaseResource(ResourceFactory.of(start).newClassLoaderResource("pith/cli/start/"));
    add(http, START, start);
    add(http, PageHandler.PATH, new PageHandler(new GraphQuestions(graph), credentials));
  }

  private static void add(Server http, String path, Handler pages) {
    ContextHandler context = new ContextHandler(pages, path);
    ((ContextHandlerCollection) http.getHandler()).addHandler(context);
    try {
      context.start();
    } catch (Exception failed) {
      throw new IllegalStateException("the pages below " + path + " cannot be served", failed);
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
