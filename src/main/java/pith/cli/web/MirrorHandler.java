package pith.cli.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import pith.cli.web.MirrorDocuments.Known;
import pith.json.CanonicalJson;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** The routes of a mirror, the same as the files of one that is published. */
public final class MirrorHandler extends Handler.Abstract {
  private static final Pattern BUNDLE = Pattern.compile("/bundle/([0-9a-f]{64})\\.json");
  private static final Pattern WELL_KNOWN =
      Pattern.compile("/\\.well-known/pith/([^/]{1,300})/bundle\\.json");
  private static final Pattern FILE =
      Pattern.compile(
          "/pith/(.{1,300})/(index\\.json|index\\.html|bundle\\.json|state\\.json|badge\\.svg)");
  private static final Pattern RECORD = Pattern.compile("/pith/(.{1,300})\\.json");
  private static final Pattern PAPER = Pattern.compile("/pith/(.{1,300}?)/*");

  private final MirrorDocuments documents;

  public MirrorHandler(Questions graph) {
    this.documents = new MirrorDocuments(graph);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    answer(request).write(request, response, callback);
    return true;
  }

  private MirrorAnswer answer(Request request) {
    try {
      return switch (request.getMethod()) {
        case "GET", "HEAD" -> get(request);
        case "OPTIONS" ->
            MirrorAnswer.of(Form.JSON.type(), "")
                .with("Access-Control-Allow-Methods", "GET, HEAD")
                .with("Allow", "GET, HEAD, OPTIONS")
                .as(204);
        default ->
            MirrorAnswer.refused(405, "METHOD", "A mirror is read: use GET or HEAD.")
                .with("Allow", "GET, HEAD, OPTIONS");
      };
    } catch (RuntimeException refused) {
      return MirrorAnswer.refused(503, "DATABASE", Refused.words(refused));
    }
  }

  private MirrorAnswer get(Request request) {
    if (SpoiltEscapes.areIn(request.getHttpURI())) {
      return MirrorAnswer.refused(400, "ADDRESS", "Write the address as UTF-8 text.");
    }
    String path = request.getHttpURI().getDecodedPath();
    Matcher bundle = BUNDLE.matcher(path);
    if (bundle.matches()) {
      return documents
          .bundle(bundle.group(1))
          .map(text -> MirrorAnswer.of(Form.JSON.type(), text))
          .map(answer -> answer.with("Cache-Control", MirrorAnswer.FOR_EVER))
          .orElseGet(MirrorHandler::notHere);
    }
    Matcher wellKnown = WELL_KNOWN.matcher(path);
    if (wellKnown.matches()) {
      return paper(wellKnown.group(1), known -> file(known, "bundle.json"));
    }
    Matcher file = FILE.matcher(path);
    if (file.matches()) {
      return paper(file.group(1), known -> file(known, file.group(2)));
    }
    Matcher record = RECORD.matcher(path);
    if (record.matches()) {
      return paper(record.group(1), known -> file(known, "index.json"));
    }
    Matcher paper = PAPER.matcher(path);
    return paper.matches() ? paper(paper.group(1), known -> negotiated(known, request)) : notHere();
  }

  private MirrorAnswer paper(String id, Function<Known, MirrorAnswer> answer) {
    Optional<List<String>> several = documents.several(id);
    if (several.isPresent()) {
      return MirrorAnswer.of(Form.JSON.type(), candidates(several.get())).as(300);
    }
    return documents
        .paper(id)
        .map(
            known ->
                known.isShown()
                    ? answer.apply(known)
                    : MirrorAnswer.refused(
                        410,
                        "NOT_ADMITTED",
                        "The documents of this paper are not admitted by this mirror's trust "
                            + "policy."))
        .orElseGet(MirrorHandler::notHere);
  }

  private static String candidates(List<String> numbers) {
    return CanonicalJson.text(
        JsonObject.builder()
            .put("candidates", JsonArray.ofTexts(numbers))
            .put("problem", "AMBIGUOUS_ID")
            .put("status", 300)
            .put("what_to_do", "Ask for one of the candidates.")
            .build());
  }

  /** Directly: who follows no redirects is answered, too. */
  private MirrorAnswer negotiated(Known paper, Request request) {
    return Form.of(request.getHeaders().getValuesList(HttpHeader.ACCEPT))
        .map(form -> shown(paper, form))
        .orElseGet(
            () ->
                MirrorAnswer.refused(
                    406, "ACCEPT", "Ask for application/json, application/ld+json or text/html."));
  }

  private MirrorAnswer shown(Known paper, Form form) {
    String text = form == Form.HTML ? documents.page(paper).orElseThrow() : documents.record(paper);
    return MirrorAnswer.of(form.type(), text).with("Link", links(paper));
  }

  private static String links(Known paper) {
    String own = "/pith/" + paper.suffix();
    String links =
        "<"
            + own
            + ">; rel=\"cite-as\", <"
            + own
            + "/bundle.json>; rel=\"describedby\"; "
            + "type=\"application/json\"";
    // Somebody else wrote it: only what is plainly an address goes into a header.
    return paper.license().matches("https?://[A-Za-z0-9./_~-]{1,200}")
        ? links + ", <" + paper.license() + ">; rel=\"license\""
        : links;
  }

  private MirrorAnswer file(Known paper, String name) {
    Optional<MirrorAnswer> answer =
        switch (name) {
          case "bundle.json" -> json(documents.bundle(paper));
          case "state.json" -> json(documents.state(paper));
          case "badge.svg" ->
              documents.badge(paper).map(text -> MirrorAnswer.of("image/svg+xml", text));
          case "index.html" -> Optional.of(shown(paper, Form.HTML));
          default -> Optional.of(shown(paper, Form.JSON));
        };
    return answer.orElseGet(MirrorHandler::notHere);
  }

  private static Optional<MirrorAnswer> json(Optional<String> text) {
    return text.map(given -> MirrorAnswer.of(Form.JSON.type(), given));
  }

  private static MirrorAnswer notHere() {
    return MirrorAnswer.refused(404, "NOT_HERE", "Check the name: this mirror has no such paper.");
  }
}
