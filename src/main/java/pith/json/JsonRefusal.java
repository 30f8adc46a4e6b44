package pith.json;

import java.util.Locale;

/**
 * Why a document was not taken: what is wrong, and at which byte. It repeats nothing of the
 * document but the name of a key, so it may be logged and shown.
 */
public final class JsonRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Code code;
  private final long offset;
  private final String expected;
  private final String found;

  JsonRefusal(Code code, long offset, String expected, String found) {
    // A refusal is an answer about the document, so the stack of the parser says nothing.
    super(sentence(code, offset, expected, found), null, false, false);
    this.code = code;
    this.offset = offset;
    this.expected = expected;
    this.found = found;
  }

  public Code code() {
    return code;
  }

  /** Bytes before the fault, counted from the start of the document. */
  public long offset() {
    return offset;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }

  private static String sentence(Code code, long offset, String expected, String found) {
    return String.format(
        Locale.ROOT,
        "%s at byte %d: expected %s, found %s. %s",
        code,
        offset,
        expected,
        found,
        code.whatToDo());
  }

  /** The faults a document can have, each with the way out. */
  public enum Code {
    EMPTY("Give one JSON value; the document holds nothing but blanks."),
    BOM("Save the document as UTF-8 without a byte order mark."),
    NUL("Save the document as UTF-8: UTF-16 and UTF-32 are not read, and U+0000 must be escaped."),
    INVALID_UTF8("Fetch the document again, or save it as UTF-8."),
    LONE_SURROGATE("Write the character as a pair of surrogate escapes, or leave it out."),
    SYNTAX("Fetch the document again: it is not JSON as RFC 8259 has it."),
    TRAILING_CONTENT("Give one JSON value and nothing after it."),
    DUPLICATE_KEY("Keep one of the members; two readers would see two different documents."),
    NOT_A_NUMBER("Write null or leave the member out; JSON has finite numbers only."),
    NUMBER_OVERFLOW("Use a number of at most about 1.8e308, or a string."),
    NUMBER_TOO_LONG("Write the number in fewer characters, or as a string."),
    KEY_TOO_LONG("Use a shorter key."),
    TOO_DEEP("Nest arrays and objects less deeply."),
    TOO_MANY_VALUES("Give it in smaller documents; for an import max_values can be raised.");

    private final String whatToDo;

    Code(String whatToDo) {
      this.whatToDo = whatToDo;
    }

    public String whatToDo() {
      return whatToDo;
    }
  }
}
