package pith.bibliography;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One reference on each line: an id, or a text with ids in it. */
final class PlainList {
  private PlainList() {}

  static List<BibliographyEntry> read(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isEmpty() && !lines.get(i).startsWith("#"))
        .mapToObj(i -> entry(lines.get(i)).at(i + 1))
        .toList();
  }

  private static BibliographyEntry entry(String line) {
    List<String> inText = IdsInText.of(line);
    return BibliographyEntry.of(Optional.empty(), line, inText.isEmpty() ? List.of(line) : inText);
  }
}
