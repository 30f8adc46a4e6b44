package pith.bibliography;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/**
 * A BibTeX file. It is cut where entries begin, and each entry is read by itself: one that is
 * malformed costs no other.
 */
final class BibTex {
  private static final Pattern BEGIN = Pattern.compile("(?m)^[ \\t]*@([A-Za-z]+)\\s*[{(]");
  private static final Pattern KEY = Pattern.compile("@[A-Za-z]+\\s*[{(]\\s*([^,\\s{}]{1,200})");
  private static final Pattern STRING =
      Pattern.compile("^@(?i:string)\\s*[{(]\\s*([^\\s={}(),#]{1,200})\\s*=");
  private static final Pattern NAME = Pattern.compile("[^\\s={}(),#\"]{1,200}");
  private static final Set<String> NO_ENTRIES = Set.of("comment", "preamble", "string");

  /** More is no reference, and what takes long over it takes very long. */
  private static final int LONGEST = 64 << 10;

  /**
   * A named text is written out wherever its name stands. So a long one counts for nothing, and one
   * that is made of others neither: forty of them could name a text as long as the disk.
   */
  private static final int LONGEST_STRING = 1_000;

  private static final List<String> IN_TEXT =
      List.of("url", "howpublished", "note", "journal", "archive", "annote", "eprint", "doi");

  private BibTex() {}

  static boolean isOne(String text) {
    return BEGIN.matcher(text).find();
  }

  static List<BibliographyEntry> read(String text, Runnable guard) {
    List<Piece> pieces = pieces(text);
    Map<String, String> strings = new HashMap<>();
    for (String piece : pieces.stream().map(Piece::text).toList()) {
      Matcher string = STRING.matcher(piece);
      if (piece.length() <= LONGEST_STRING && !piece.contains("#") && string.find()) {
        strings.putIfAbsent(string.group(1).toLowerCase(Locale.ROOT), piece);
      }
    }
    List<BibliographyEntry> entries = new ArrayList<>();
    for (Piece piece : pieces) {
      guard.run();
      if (!NO_ENTRIES.contains(type(piece.text()))) {
        entries.add(entry(strings, piece.text()).at(piece.line()));
      }
    }
    return entries;
  }

  /** What stands from where one entry may begin to where the next one does. */
  private record Piece(String text, int line) {}

  private static List<Piece> pieces(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    while (begin.find()) {
      starts.add(begin.start());
    }
    List<Piece> pieces = new ArrayList<>();
    LineNumbers lines = new LineNumbers(text);
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      pieces.add(new Piece(text.substring(starts.get(i), end).strip(), lines.at(starts.get(i))));
    }
    return pieces;
  }

  private static String type(String piece) {
    Matcher begin = BEGIN.matcher(piece);
    return begin.find() ? begin.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static BibliographyEntry entry(Map<String, String> strings, String piece) {
    Optional<String> key = key(piece);
    if (piece.length() > LONGEST) {
      return malformed(key, piece.substring(0, LONGEST), "it is longer than any reference");
    }
    try {
      BibTeXDatabase database =
          new Lenient().parse(new StringReader(named(strings, piece) + inBraces(piece)));
      return database.getEntries().values().stream()
          .findFirst()
          .map(entry -> entry(key, entry))
          .orElseGet(() -> malformed(key, piece, "no entry"));
    } catch (ParseException | TokenMgrException | ObjectResolutionException malformed) {
      return malformed(key, piece, String.valueOf(malformed.getMessage()));
    } catch (StackOverflowError nested) {
      return malformed(key, piece, "its brackets are nested too deeply");
    }
  }

  /** The definitions of the names that stand in an entry. */
  private static String named(Map<String, String> strings, String piece) {
    return strings.isEmpty()
        ? ""
        : NAME.matcher(piece)
            .results()
            .map(name -> name.group().toLowerCase(Locale.ROOT))
            .distinct()
            .flatMap(name -> Optional.ofNullable(strings.get(name)).stream())
            .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The parser knows braces only; the language has round brackets, too. */
  private static String inBraces(String piece) {
    int open = piece.indexOf('(');
    int close = piece.lastIndexOf(')');
    return open >= 0 && close > open && !piece.substring(0, open).contains("{")
        ? piece.substring(0, open) + '{' + piece.substring(open + 1, close) + '}'
        : piece;
  }

  /** Its ids may still be read from its text. */
  private static BibliographyEntry malformed(Optional<String> key, String piece, String why) {
    String line = why.lines().findFirst().orElse("");
    return new BibliographyEntry(
        key,
        piece,
        IdsInText.of(piece),
        Optional.of("This entry cannot be read as BibTeX: " + line));
  }

  private static BibliographyEntry entry(Optional<String> key, BibTeXEntry entry) {
    List<String> ids = new ArrayList<>();
    Stream.of("pith", "doi").forEach(name -> ids.add(field(entry, name)));
    String archive = field(entry, "archiveprefix") + field(entry, "eprinttype");
    if (archive.isEmpty() || archive.toLowerCase(Locale.ROOT).contains("arxiv")) {
      ids.add(field(entry, "eprint"));
    }
    IN_TEXT.forEach(name -> ids.addAll(IdsInText.of(field(entry, name))));
    return BibliographyEntry.of(key, plain(field(entry, "title")), ids);
  }

  private static String field(BibTeXEntry entry, String name) {
    for (var field : entry.getFields().entrySet()) {
      if (field.getKey().getValue().equalsIgnoreCase(name)) {
        return text(field.getValue());
      }
    }
    return "";
  }

  private static String text(Value value) {
    return value.toUserString().replace("\\_", "_").replace("\\%", "%").replace("\\&", "&");
  }

  private static String plain(String latex) {
    return latex.replaceAll("[{}]", "");
  }

  private static Optional<String> key(String piece) {
    Matcher key = KEY.matcher(piece);
    return key.find() ? Optional.of(key.group(1)) : Optional.empty();
  }

  /** A name that nobody defined is a text as good as another. */
  private static final class Lenient extends BibTeXParser {
    Lenient() throws ParseException {}

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {
      // The entry has ids in other fields.
    }

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
      // The other entry is read by itself.
    }
  }
}
