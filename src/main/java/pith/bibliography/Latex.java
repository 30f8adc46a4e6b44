package pith.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What LaTeX leaves beside a paper: the keys that it cites, and its list of references. */
final class Latex {
  private static final Pattern CITED =
      Pattern.compile("\\\\(?:citation|abx@aux@cite)\\{(?:0\\}\\{)?([^{}]{1,10000})\\}");
  private static final Pattern DATA = Pattern.compile("\\\\bibdata\\{([^{}]{1,10000})\\}");
  private static final Pattern ITEM =
      Pattern.compile("\\\\(?:bibitem(?:\\s*\\[[^\\]]{0,500}\\])?|entry)\\s*\\{([^{}]{1,200})\\}");
  private static final Pattern TITLE = Pattern.compile("\\\\field\\{title\\}\\{([^{}]{1,1000})\\}");

  private Latex() {}

  static boolean isAux(String text) {
    return CITED.matcher(text).find() || DATA.matcher(text).find();
  }

  static boolean isList(String text) {
    return ITEM.matcher(text).find();
  }

  /** The keys that a paper cites, each once. */
  static Set<String> cited(String aux) {
    return words(CITED, aux);
  }

  /** The names of its BibTeX files, as they stand in it. */
  static Set<String> data(String aux) {
    return words(DATA, aux);
  }

  private static Set<String> words(Pattern pattern, String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      Stream.of(found.group(1).split(",", -1)).map(String::strip).forEach(words::add);
    }
    words.remove("");
    return words;
  }

  static List<BibliographyEntry> list(String bbl) {
    List<BibliographyEntry> entries = new ArrayList<>();
    LineNumbers lines = new LineNumbers(bbl);
    Matcher item = ITEM.matcher(bbl);
    boolean isFound = item.find();
    while (isFound) {
      String key = item.group(1);
      int line = lines.at(item.start());
      int from = item.end();
      isFound = item.find();
      String text = bbl.substring(from, isFound ? item.start() : bbl.length());
      Matcher title = TITLE.matcher(text);
      String given = title.find() ? title.group(1) : plain(text);
      entries.add(
          BibliographyEntry.of(Optional.of(key), given, IdsInText.of(text.replace("\\_", "_")))
              .at(line));
    }
    return entries;
  }

  private static String plain(String latex) {
    return latex
        .replaceAll("\\\\end\\{thebibliography\\}", "")
        .replaceAll("\\\\[a-zA-Z]+\\*?", " ")
        .replaceAll("[{}~]", " ");
  }
}
