package pith.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a page as a reader meets it, without blocks of code and addresses of links.
 *
 * @param sentences those of paragraphs, lists and headings
 * @param cells those of tables
 */
public record Prose(List<String> sentences, List<String> cells) {
  private static final Pattern ITEM = Pattern.compile("\\s*([-*]|[0-9]+\\.)\\s+.*");
  private static final Pattern RULE = Pattern.compile("\\|[-|: ]*");
  private static final Pattern END = Pattern.compile("(?<=[.!?][)\"*_]{0,3})\\s+");

  public static Prose of(String markdown) {
    List<String> blocks = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    boolean isCode = false;
    boolean isOpen = false;
    for (String line : markdown.split("\n")) {
      boolean isFence = line.startsWith("```");
      isCode ^= isFence;
      boolean isText =
          !isFence && !isCode && !line.isBlank() && (isOpen || !line.startsWith("    "));
      if (isText && line.startsWith("|")) {
        cells.addAll(cells(line));
      } else if (isText) {
        boolean goesOn = isOpen && !ITEM.matcher(line).matches() && !line.startsWith("#");
        blocks.add(goesOn ? blocks.remove(blocks.size() - 1) + " " + line.strip() : line.strip());
      }
      isOpen = isText && !line.startsWith("|") && !line.startsWith("#");
    }
    return new Prose(sentences(blocks.stream()), sentences(cells.stream()));
  }

  private static List<String> cells(String row) {
    return RULE.matcher(row).matches()
        ? List.of()
        : Stream.of(row.replace("\\|", "/").split("\\|")).filter(cell -> !cell.isBlank()).toList();
  }

  private static List<String> sentences(Stream<String> blocks) {
    return blocks
        .map(Prose::plain)
        .flatMap(END::splitAsStream)
        .map(String::strip)
        .filter(sentence -> words(sentence) > 0)
        .toList();
  }

  /** A piece of code counts as one word, a link as the words that are shown. */
  private static String plain(String block) {
    return block
        .replaceAll("`[^`]*`", "`code`")
        .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("^\\s*([-*]|[0-9]+\\.|#+)\\s+", "");
  }

  public static long words(String sentence) {
    return Stream.of(sentence.split("\\s+"))
        .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
        .count();
  }
}
