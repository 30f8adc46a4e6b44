package pith.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pith.cli.web.PageHandler;

/**
 * Who may ask {@code pith serve} for anything. A browser says in each request which page sends it
 * and by which name the page reached this machine; no page can change that. Programs that are no
 * browsers send neither an origin nor a site, and need the password all the same.
 *
 * @param http the port of the pages
 * @param bolt the port of the drivers, and of the WebSocket of the pages
 */
record OwnAddresses(int http, int bolt) {
  static final String LOOPBACK = "127.0.0.1";

  private static final int PORT_LEFT_OUT = 80;
  private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

  /** What a request says of itself, each header as often as it came. */
  record Request(List<String> hosts, List<String> origins, List<String> sites) {}

  /** Why a request on that port gets nothing; empty if it may go on. */
  Optional<String> refusal(int port, Request request) {
    if (request.hosts().size() != 1 || !names(port).contains(lower(request.hosts().get(0)))) {
      // A name that somebody else's name server points to this machine.
      return Optional.of(refused("Host", request.hosts(), names(port)));
    } else if (!request.origins().isEmpty()) {
      return request.origins().stream().map(OwnAddresses::lower).allMatch(origins()::contains)
          ? Optional.empty()
          : Optional.of(refused("Origin", request.origins(), origins()));
    }
    // A link, a picture or a frame in a page from elsewhere is sent without an origin.
    return request.sites().stream().map(OwnAddresses::lower).allMatch(OWN_SITES::contains)
        ? Optional.empty()
        : Optional.of(refused("Sec-Fetch-Site", request.sites(), OWN_SITES));
  }

  String page() {
    return "http://" + LOOPBACK + ":" + http;
  }

  /** A browser takes the password off such an address, and shows and keeps it without. */
  String pages(String user, String password) {
    return "http://" + user + ":" + password + "@" + LOOPBACK + ":" + http + PageHandler.PATH + "/";
  }

  String driver() {
    return "bolt://" + LOOPBACK + ":" + bolt;
  }

  private Set<String> origins() {
    return names(http).stream().map("http://"::concat).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> names(int port) {
    String suffix = port == PORT_LEFT_OUT ? "" : ":" + port;
    return Stream.of(LOOPBACK, "localhost")
        .map(name -> name + suffix)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  private static String refused(String header, List<String> found, Set<String> expected) {
    return "pith: REFUSED. Only pages of this server are answered. %s: expected %s, found %s. %s"
        .formatted(
            header,
            expected.stream().sorted().collect(Collectors.joining(" or ")),
            found.isEmpty() ? "none" : String.join(", ", found),
            "Type or paste the address that pith serve printed.");
  }
}
