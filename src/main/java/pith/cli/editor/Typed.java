package pith.cli.editor;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Makes a statement of lines, and finds the word at the cursor. */
record Typed(Language language) implements Parser {
  private static final int UNKNOWN_PLACE = -1;

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !language.isWhole(line)) {
      throw new EOFError(UNKNOWN_PLACE, UNKNOWN_PLACE, "more lines belong to it", "");
    }
    int start = language.startOfWord(line.substring(0, cursor));
    return new Word(line, cursor, start);
  }

  /** Nothing escapes: a backslash is a sign of the statement. */
  @Override
  public boolean isEscapeChar(char sign) {
    return false;
  }

  /** The word before the cursor, and all around it as one line. */
  private record Word(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }

    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }
  }
}
