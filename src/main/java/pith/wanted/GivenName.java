package pith.wanted;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person types or pastes for a paper. An event names a work more strictly: there one reading
 * is signed, and another would change the graph.
 */
public final class GivenName {
  private static final Pattern AROUND = Pattern.compile("^[\\s<({\\[\"']+|[\\s>)}\\]\"'.,;]+$");
  private static final Pattern ARXIV_ADDRESS =
      Pattern.compile(
          "(?:https?://)?(?:[a-z0-9-]+\\.)*arxiv\\.org/"
              + "(?:abs|pdf|html|ps|format|src|e-print)/([^?#]+).*");
  private static final Pattern DOI_ADDRESS =
      Pattern.compile("(?:https?://)?(?:www\\.|dx\\.)?doi\\.org/([^?#]+).*");
  private static final Pattern CATEGORY = Pattern.compile("\\s*\\[[a-z.-]+]?$");
  private static final Pattern VERSION = Pattern.compile("(.+)v[0-9]{1,4}");
  private static final Pattern CLASS = Pattern.compile("([a-z-]+)\\.[a-z-]+(/[0-9]{7}.*)");

  /** Longer is no id, and patterns that look for an end take long over it. */
  private static final int LONGEST = 1_000;

  private GivenName() {}

  /** The names that it may mean, likeliest first. Empty for what is no arXiv id and no DOI. */
  public static List<AliasKey> names(String given) {
    if (given.length() > LONGEST) {
      return List.of();
    }
    Set<AliasKey> names = new LinkedHashSet<>();
    String text = AROUND.matcher(given.toLowerCase(Locale.ROOT)).replaceAll("");
    for (String id : List.of(text, arxivId(text), withoutClass(arxivId(text)))) {
      WorkReference.arxiv(id).ifPresent(name -> add(name, names));
    }
    WorkReference.doi(doi(text)).ifPresent(name -> add(name, names));
    return List.copyOf(names);
  }

  /** A version that is not here is still one of the paper. */
  private static void add(AliasKey name, Set<AliasKey> names) {
    names.add(name);
    Matcher version = VERSION.matcher(name.value());
    if (name.kind().equals("arxiv_version") && version.matches()) {
      WorkReference.arxiv(version.group(1)).ifPresent(names::add);
    }
  }

  private static String arxivId(String text) {
    Matcher address = ARXIV_ADDRESS.matcher(text);
    String id = address.matches() ? address.group(1) : text;
    id = CATEGORY.matcher(id).replaceFirst("");
    id = id.startsWith("arxiv:") ? id.substring("arxiv:".length()).strip() : id;
    return id.endsWith(".pdf") ? id.substring(0, id.length() - ".pdf".length()) : id;
  }

  /** {@code math.GT/0309136} is {@code math/0309136}. */
  private static String withoutClass(String id) {
    Matcher old = CLASS.matcher(id);
    return old.matches() ? old.group(1) + old.group(2) : id;
  }

  private static String doi(String text) {
    Matcher address = DOI_ADDRESS.matcher(text);
    String id = address.matches() ? decoded(address.group(1)) : text;
    return id.startsWith("doi:") ? id.substring("doi:".length()).strip() : id;
  }

  /** With its escapes as the characters that they stand for. */
  private static String decoded(String path) {
    try {
      return URI.create("/" + path).getPath().substring(1);
    } catch (IllegalArgumentException noAddress) {
      return path;
    }
  }
}
