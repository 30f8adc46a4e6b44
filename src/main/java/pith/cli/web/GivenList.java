package pith.cli.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The list of references in the body of a request, or why there is none. */
sealed interface GivenList {
  String FORM = "application/x-www-form-urlencoded";
  String FIELD = "list=";

  <T> T fold(Function<String, T> text, Function<Refused, T> refused);

  record Text(String text) implements GivenList {
    @Override
    public <T> T fold(Function<String, T> text, Function<Refused, T> refused) {
      return text.apply(this.text);
    }
  }

  record Refused(int status, String title, String words) implements GivenList {
    @Override
    public <T> T fold(Function<String, T> text, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }

  static GivenList of(List<String> types, byte[] body) {
    boolean isForm =
        types.stream().anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM));
    return isForm ? ofForm(new String(body, StandardCharsets.ISO_8859_1)) : nothing();
  }

  static Refused nothing() {
    return new Refused(
        400,
        "No list was given",
        "Paste a list of references into the box, or send it as the field list of a form, "
            + FORM
            + ".");
  }

  private static GivenList ofForm(String body) {
    return Stream.of(body.split("&", -1))
        .filter(field -> field.startsWith(FIELD))
        .findFirst()
        .map(field -> decoded(field.substring(FIELD.length())))
        .orElseGet(GivenList::nothing);
  }

  private static GivenList decoded(String field) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(field))).toString();
      return text.isBlank() ? nothing() : new Text(text);
    } catch (CharacterCodingException | NumberFormatException notUtf8) {
      return new Refused(
          400, "The list is not UTF-8 text", "Save the list as UTF-8, and give it again.");
    }
  }

  /** Each byte, also of escapes that make no character. */
  private static byte[] bytes(String field) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '%') {
        int end = Math.min(i + 3, field.length());
        bytes.write(Integer.parseInt(field.substring(i + 1, end), 16));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }
}
