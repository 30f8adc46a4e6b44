package pith.bibliography;

import java.util.List;
import java.util.Optional;

/** One reference on each line: an id, or a text with ids in it. */
final class PlainList {
  private PlainList() {}

  static List<BibliographyEntry> read(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(PlainList::entry)
        .toList();
  }

  private static BibliographyEntry entry(String line) {
    List<String> inText = IdsInText.of(line);
    return BibliographyEntry.of(Optional.empty(), line, inText.isEmpty() ? List.of(line) : inText);
  }
}
