package pith.cli;

import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;

/** Neo4j's HTTP server has no check of its own; this one stands before all of its routes. */
final class HttpGuard {
  private static final String SITE = "Sec-Fetch-Site";

  private HttpGuard() {}

  static void before(Server server, OwnAddresses own) {
    for (Connector connector : server.getConnectors()) {
      connector.getConnectionFactories().stream()
          .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
          .map(HttpConfiguration.ConnectionFactory.class::cast)
          .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
          .distinct()
          .forEach(http -> http.addCustomizer((request, unused) -> admitted(request, own)));
    }
  }

  private static Request admitted(Request request, OwnAddresses own) {
    var headers = Objects.requireNonNull(request.getHeaders());
    var said =
        new OwnAddresses.Request(
            headers.getValuesList(HttpHeader.HOST),
            headers.getValuesList(HttpHeader.ORIGIN),
            headers.getValuesList(SITE));
    own.refusal(own.http(), said)
        .ifPresent(
            why -> {
              throw new HttpException.RuntimeException(HttpStatus.FORBIDDEN_403, why);
            });
    return request;
  }
}
