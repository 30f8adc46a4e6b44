package pith.cli.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import pith.page.MessagePage;
import pith.page.Site;

/**
 * The routes of the pages. Nothing is given without the password, not even that a paper is here.
 */
public final class PageHandler extends Handler.Abstract {
  public static final String PATH = "/pith";

  /** A slash that is written as %2F, and one after another: DOIs have both. */
  public static final List<UriCompliance.Violation> IN_IDS =
      List.of(
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);

  private static final Site SITE = new Site(PATH + "/", true);
  private static final Pattern BUNDLE = Pattern.compile("/bundle/([0-9a-f]{64})\\.json");
  private static final Pattern ENDS = Pattern.compile("^[\\s/]+|[\\s/]+$");
  private static final int LONGEST_FORM = 4 << 20;
  private static final int LONGEST_QUESTION = 300;

  private final Pages pages;
  private final Credentials credentials;

  public PageHandler(Questions graph, Credentials credentials) {
    this.pages = new Pages(graph, SITE);
    this.credentials = credentials;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    answer(request).write(response, callback);
    return true;
  }

  private Answer answer(Request request) {
    if (!credentials.areIn(request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION))) {
      return message(
              401,
              "A password is needed",
              "Type the user and the password that pith serve printed.")
          .with("WWW-Authenticate", Credentials.CHALLENGE);
    }
    try {
      return switch (request.getMethod()) {
        case "GET", "HEAD" -> get(request);
        case "POST" -> post(request);
        default ->
            message(
                405, "Not here", "Read a page with GET, or send a list of references with POST.");
      };
    } catch (RuntimeException refused) {
      return message(503, "The database could not answer", Refused.words(refused));
    }
  }

  private Answer get(Request request) {
    if (SpoiltEscapes.areIn(request.getHttpURI())) {
      return message(
          400,
          "The address is not UTF-8 text",
          "Copy the address again, or search for the paper on the start page.");
    }
    String path = Request.getPathInContext(request);
    Matcher bundle = BUNDLE.matcher(path);
    if (bundle.matches()) {
      return pages.bundle(bundle.group(1));
    } else if (!path.equals("/")) {
      return pages.paper(cut(trimmed(id(request))));
    }
    Optional<String> question =
        Optional.ofNullable(Request.extractQueryParameters(request).getValue("q"));
    if (question.filter(asked -> asked.indexOf(SpoiltEscapes.MARK) >= 0).isPresent()) {
      return message(400, "The question is not UTF-8 text", "Type it into the box of this page.");
    }
    return question
        .map(asked -> cut(trimmed(asked)))
        .filter(asked -> !asked.isEmpty())
        .map(pages::search)
        .orElseGet(pages::start);
  }

  private Answer post(Request request) {
    if (!Request.getPathInContext(request).equals("/")) {
      return message(404, "Not here", "A list of references goes to " + SITE.home() + ".");
    }
    byte[] body = body(request);
    if (body.length > LONGEST_FORM) {
      return message(
          413,
          "The list is too long",
          "At most " + LONGEST_FORM + " bytes are taken here. ./pith bib FILE takes more.");
    }
    GivenList given =
        GivenList.of(request.getHeaders().getValuesList(HttpHeader.CONTENT_TYPE), body);
    return given.fold(pages::references, no -> message(no.status(), no.title(), no.words()));
  }

  private static byte[] body(Request request) {
    try (InputStream in = Content.Source.asInputStream(request)) {
      return in.readNBytes(LONGEST_FORM + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A path that is matched keeps its escapes; an id is meant as it reads. */
  private static String id(Request request) {
    return request.getHttpURI().getDecodedPath().substring(PATH.length() + 1);
  }

  /** What comes along when an address is copied. */
  private static String trimmed(String asked) {
    return ENDS.matcher(asked).replaceAll("");
  }

  private static String cut(String asked) {
    return asked.length() <= LONGEST_QUESTION ? asked : asked.substring(0, LONGEST_QUESTION);
  }

  private static Answer message(int status, String title, String message) {
    return Answer.page(status, MessagePage.of(SITE, title, message));
  }
}
