package pith.bibliography;

import java.util.List;
import java.util.Optional;

/**
 * One reference of a list.
 *
 * @param key the name that the list gives it, if it gives any
 * @param given its title, or else its text: what a person knows it by
 * @param ids what may be ids of papers, likeliest first
 * @param fault why it could not be read whole, in words
 * @param line where it begins in the list, from 1; empty where that is not known
 */
public record BibliographyEntry(
    Optional<String> key,
    String given,
    List<String> ids,
    Optional<String> fault,
    Optional<Integer> line) {
  private static final int LONGEST = 200;
  private static final int LAST_OF_ASCII = 127;

  public BibliographyEntry {
    given = shortened(given.strip().replaceAll("\\s+", " "));
    ids = ids.stream().map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
  }

  public BibliographyEntry(
      Optional<String> key, String given, List<String> ids, Optional<String> fault) {
    this(key, given, ids, fault, Optional.empty());
  }

  /** Letters that differ from one encoding to another. */
  public boolean hasForeignLetters() {
    return (key.orElse("") + given).chars().anyMatch(letter -> letter > LAST_OF_ASCII);
  }

  BibliographyEntry at(Optional<Integer> line) {
    return new BibliographyEntry(key, given, ids, fault, line);
  }

  BibliographyEntry at(int line) {
    return at(Optional.of(line));
  }

  static BibliographyEntry of(Optional<String> key, String given, List<String> ids) {
    return new BibliographyEntry(key, given, ids, Optional.empty());
  }

  static BibliographyEntry malformed(Optional<String> key, String text, String fault) {
    return new BibliographyEntry(key, text, List.of(), Optional.of(fault));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
  }
}
