package pith.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import pith.cli.web.PageHandler;
import pith.cli.web.SpoiltEscapes;

/** Neo4j's HTTP server has no check of its own; this one stands before all of its routes. */
final class HttpGuard {
  private static final String SITE = "Sec-Fetch-Site";

  /** Let through to the pages, which refuse them with a page of their own. */
  private static final List<UriCompliance.Violation> IN_PAGES =
      Stream.concat(PageHandler.IN_IDS.stream(), SpoiltEscapes.KINDS.stream()).toList();

  private HttpGuard() {}

  static void before(Server server, OwnAddresses own) {
    for (Connector connector : server.getConnectors()) {
      connector.getConnectionFactories().stream()
          .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
          .map(HttpConfiguration.ConnectionFactory.class::cast)
          .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
          .distinct()
          .forEach(http -> post(http, own));
    }
  }

  private static void post(HttpConfiguration http, OwnAddresses own) {
    http.addCustomizer((request, unused) -> admitted(request, own));
    http.setUriCompliance(
        http.getUriCompliance().with("pages", IN_PAGES.toArray(UriCompliance.Violation[]::new)));
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
    HttpURI uri = request.getHttpURI();
    if (!isPage(uri) && IN_PAGES.stream().anyMatch(uri::hasViolation)) {
      throw new HttpException.RuntimeException(
          HttpStatus.BAD_REQUEST_400,
          SpoiltEscapes.areIn(uri)
              ? "an escape in the address is not UTF-8 text"
              : "%2F and // stand in the address of a paper only");
    }
    return request;
  }

  /** Of the path that is left when its dots are followed: the one that chooses the route. */
  private static boolean isPage(HttpURI uri) {
    return Objects.requireNonNullElse(uri.getCanonicalPath(), "")
        .startsWith(PageHandler.PATH + "/");
  }
}
