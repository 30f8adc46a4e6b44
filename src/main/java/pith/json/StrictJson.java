package pith.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import pith.model.CodePoints;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.JsonReal;
import pith.model.JsonString;
import pith.refusal.RefusalCode;

/**
 * Reads one JSON document and refuses whatever two readers could understand differently. Jackson
 * splits it into tokens; encoding, keys, numbers, limits and the end of the document are judged
 * here.
 */
public final class StrictJson {
  public static final int MAX_DEPTH = 500;

  /**
   * For what is laid out here of documents that were taken: a frame holds an event's signature one
   * level deeper than the bundle does, and a state its payload.
   */
  public static final int MAX_OWN_DEPTH = MAX_DEPTH + 1;

  public static final int MAX_NUMBER_CHARACTERS = 4300;
  public static final int MAX_KEY_CHARACTERS = 50_000;

  private final byte[] buffer;
  private final int from;
  private final int to;
  private final JsonParser parser;
  private final Bounds bounds;
  private int built;
  private int longestKey;

  private StrictJson(byte[] buffer, int from, int to, JsonParser parser, Bounds bounds) {
    this.buffer = buffer;
    this.from = from;
    this.to = to;
    this.parser = parser;
    this.bounds = bounds;
  }

  public static Json parse(byte[] document) throws JsonRefusal {
    return parse(document, Bounds.NONE);
  }

  /** Another number of levels, at most {@link #MAX_OWN_DEPTH}. */
  public static Json parse(byte[] document, int maxDepth) throws JsonRefusal {
    return parse(document, Bounds.NONE.withMaxDepth(maxDepth));
  }

  /** Builds no more than the bounds allow, and looks at their guard meanwhile. */
  public static Json parse(byte[] document, Bounds bounds) throws JsonRefusal {
    return parse(document, 0, document.length, bounds);
  }

  /** For text that is a string already; the offset of a fault counts the bytes of its UTF-8. */
  public static Json parse(String text) throws JsonRefusal {
    return parse(text, Bounds.NONE);
  }

  /** The same with another number of levels. */
  public static Json parse(String text, int maxDepth) throws JsonRefusal {
    return parse(text, Bounds.NONE.withMaxDepth(maxDepth));
  }

  /** The same, within bounds. */
  public static Json parse(String text, Bounds bounds) throws JsonRefusal {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int codePoint = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
          int offset = text.substring(0, i).getBytes(StandardCharsets.UTF_8).length;
          throw new JsonRefusal(
              RefusalCode.LONE_SURROGATE,
              offset,
              "a Unicode scalar value",
              "half of a surrogate pair");
        }
        i++;
      }
    }
    return parse(text.getBytes(StandardCharsets.UTF_8), bounds);
  }

  /** The document is {@code length} bytes of the buffer; offsets count from its first byte. */
  public static Json parse(byte[] buffer, int from, int length) throws JsonRefusal {
    return parse(buffer, from, length, Bounds.NONE);
  }

  private static Json parse(byte[] buffer, int from, int length, Bounds bounds) throws JsonRefusal {
    return parse(buffer, from, length, bounds, Tokens.forLength(length));
  }

  static Json parse(byte[] buffer, int from, int length, Bounds bounds, Tokens tokens)
      throws JsonRefusal {
    Objects.checkFromIndexSize(from, length, buffer.length);
    Utf8Check.check(buffer, from, from + length);
    try {
      JsonParser parser = tokens.parser(buffer, from, length);
      StrictJson reading = new StrictJson(buffer, from, from + length, parser, bounds);
      Json document = reading.document();
      reading.remember();
      return document;
    } catch (JsonProcessingException fault) {
      JsonLocation place = fault.getLocation();
      long near = place == null ? 0 : Tokens.offset(place, buffer, from);
      throw firstFault(buffer, from, from + length, bounds.maxDepth(), near);
    } catch (IOException aByteArrayHasNone) {
      throw new UncheckedIOException(aByteArrayHasNone);
    }
  }

  /**
   * Gives the names to the memory that all documents share. It counts names and not characters, so
   * that a document that was refused, or has a long name, gives none.
   */
  private void remember() throws IOException {
    if (longestKey <= Tokens.LONGEST_REMEMBERED) {
      parser.close();
    }
  }

  private Json document() throws IOException, JsonRefusal {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw firstFault(buffer, from, to, bounds.maxDepth(), 0);
    }
    Json value = value(first, 0);
    Grammar.refuseTrailing(buffer, from, from + (int) end(), to);
    return value;
  }

  private Json value(JsonToken token, int depth) throws IOException, JsonRefusal {
    count();
    return switch (token) {
      case START_OBJECT -> object(deeper(depth));
      case START_ARRAY -> array(deeper(depth));
      case VALUE_STRING -> new JsonString(scalars(parser.getText()));
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> real();
      case VALUE_TRUE -> JsonBool.TRUE;
      case VALUE_FALSE -> JsonBool.FALSE;
      case VALUE_NULL -> JsonNull.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("a token where no value can stand: " + token);
    };
  }

  private JsonObject object(int depth) throws IOException, JsonRefusal {
    JsonObjectBuilder members = JsonObject.builder();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      count();
      longestKey = Math.max(longestKey, key.length());
      if (key.length() > MAX_KEY_CHARACTERS
          && key.codePointCount(0, key.length()) > MAX_KEY_CHARACTERS) {
        throw tooLong(RefusalCode.KEY_TOO_LONG, "a key", MAX_KEY_CHARACTERS);
      }
      if (members.has(scalars(key))) {
        throw new JsonRefusal(
            RefusalCode.DUPLICATE_KEY,
            start(),
            "each key once",
            "again the key " + KeyName.shown(key));
      }
      members.put(key, value(parser.nextToken(), depth));
    }
    return members.build();
  }

  private JsonArray array(int depth) throws IOException, JsonRefusal {
    List<Json> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(token, depth));
      token = parser.nextToken();
    }
    return items.isEmpty() ? JsonArray.EMPTY : new JsonArray(items);
  }

  private JsonInteger integer() throws IOException, JsonRefusal {
    String digits = number();
    return new JsonInteger(digits.equals("-0") ? "0" : digits);
  }

  private JsonReal real() throws IOException, JsonRefusal {
    double value = Double.parseDouble(number());
    if (Double.isInfinite(value)) {
      throw new JsonRefusal(
          RefusalCode.NUMBER_OVERFLOW, start(), "a number binary64 can hold", "a greater one");
    }
    return new JsonReal(value);
  }

  private String number() throws IOException, JsonRefusal {
    if (parser.getTextLength() > MAX_NUMBER_CHARACTERS) {
      throw tooLong(RefusalCode.NUMBER_TOO_LONG, "a number", MAX_NUMBER_CHARACTERS);
    }
    return parser.getText();
  }

  private String scalars(String text) throws JsonRefusal {
    if (!CodePoints.areScalars(text)) {
      throw firstFault(buffer, from, to, bounds.maxDepth(), start());
    }
    return text;
  }

  private int deeper(int depth) throws JsonRefusal {
    if (depth == bounds.maxDepth()) {
      throw new JsonRefusal(
          RefusalCode.TOO_DEEP,
          start(),
          "at most " + bounds.maxDepth() + " levels",
          "one more level");
    }
    return depth + 1;
  }

  private void count() throws JsonRefusal {
    built++;
    if (built % Bounds.STEP == 0) {
      bounds.guard().run();
    }
    if (built > bounds.maxValues()) {
      throw new JsonRefusal(
          RefusalCode.TOO_MANY_VALUES,
          start(),
          "at most " + bounds.maxValues() + " values and names of members",
          "one more");
    }
  }

  private JsonRefusal tooLong(RefusalCode code, String what, int limit) {
    return new JsonRefusal(
        code, start(), what + " of at most " + limit + " characters", "a longer one");
  }

  private long start() {
    return Tokens.offset(parser.currentTokenLocation(), buffer, from);
  }

  private long end() {
    return Tokens.offset(parser.currentLocation(), buffer, from);
  }

  /** The tokenizer's own offsets lie before, at or after the fault; the grammar finds the byte. */
  private static JsonRefusal firstFault(byte[] buffer, int from, int to, int maxDepth, long near) {
    return new Grammar(buffer, from, to, maxDepth)
        .firstFault()
        .orElseGet(() -> new JsonRefusal(RefusalCode.SYNTAX, near, "JSON", "something else"));
  }
}
