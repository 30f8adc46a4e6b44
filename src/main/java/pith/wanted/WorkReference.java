package pith.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pith.model.JsonObject;
import pith.model.PithNumber;

/**
 * How an event names another work. A Pith Number decides alone; otherwise the names are tried in
 * order, and an arXiv DOI counts as the arXiv id in it, since some records list no DOI.
 */
public record WorkReference(Optional<PithNumber> number, List<AliasKey> names) {
  private static final Pattern ARXIV =
      Pattern.compile("(?:arxiv:)?([a-z.-]+/[0-9]{7}|[0-9]{4}\\.[0-9]{4,5})(v[0-9]{1,4})?");
  private static final Pattern DOI =
      Pattern.compile("(?:doi:|https?://(?:dx\\.)?doi\\.org/)?(10\\.[0-9]{4,9}/\\S{1,500})");
  private static final String ARXIV_DOI = "10.48550/arxiv.";

  public WorkReference {
    names = List.copyOf(names);
  }

  public static WorkReference of(JsonObject work) {
    Optional<PithNumber> number = work.text("pith_number").flatMap(PithNumber::parse);
    if (number.isPresent()) {
      return new WorkReference(number, List.of());
    }
    List<AliasKey> names = new ArrayList<>();
    work.text("arxiv").flatMap(WorkReference::arxiv).ifPresent(names::add);
    work.text("doi")
        .flatMap(WorkReference::doi)
        .filter(name -> !names.contains(name))
        .ifPresent(names::add);
    return new WorkReference(Optional.empty(), names);
  }

  public static Optional<AliasKey> arxiv(String text) {
    Matcher id = ARXIV.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!id.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        id.group(2) == null
            ? new AliasKey("arxiv", id.group(1))
            : new AliasKey("arxiv_version", id.group(1) + id.group(2)));
  }

  public static Optional<AliasKey> doi(String text) {
    Matcher doi = DOI.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!doi.matches()) {
      return Optional.empty();
    }
    String bare = doi.group(1);
    Optional<AliasKey> inside =
        bare.startsWith(ARXIV_DOI) ? arxiv(bare.substring(ARXIV_DOI.length())) : Optional.empty();
    return Optional.of(inside.orElse(new AliasKey("doi", bare)));
  }
}
