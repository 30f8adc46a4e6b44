package pith.sign;

import java.util.Map;
import java.util.Optional;
import pith.model.CodePoints;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.refusal.RefusalCode;
import pith.refusal.Visible;

/**
 * Something to say of a paper, complete and in known words.
 *
 * @param target what of the paper it is about
 */
public record Statement(StatementKind kind, String target, JsonObject payload) {
  private static final int LONGEST = 5000;

  /**
   * @param given the values of fields, by their options
   * @param work the other work, if one was named
   */
  public static Statement of(
      StatementKind kind, Map<String, String> given, Optional<JsonObject> work) throws SignRefused {
    JsonObjectBuilder part = JsonObject.builder();
    for (StatementField field : kind.fields()) {
      Optional<String> value = Optional.ofNullable(given.get(field.option())).or(field::byDefault);
      if (value.isEmpty() && field.need() == StatementField.Need.REQUIRED) {
        throw refused(field, "a value", "none");
      }
      if (value.isPresent()) {
        part.put(field.name(), checked(field, value.get()));
      }
    }
    work.ifPresent(other -> part.put(kind.workField(), other));
    String target = given.containsKey("claim") ? "claim" : "record";
    return new Statement(kind, target, JsonObject.builder().put(kind.part(), part.build()).build());
  }

  private static String checked(StatementField field, String value) throws SignRefused {
    if (!field.words().isEmpty() && !field.words().contains(value)) {
      throw refused(field, String.join(" or ", field.words()), value);
    }
    if (value.isBlank() || value.length() > LONGEST) {
      throw refused(field, "1 to " + LONGEST + " characters", value.length() + " characters");
    }
    if (!CodePoints.areScalars(value) || value.codePoints().anyMatch(Visible::isHidden)) {
      throw refused(field, "characters that a screen shows", value);
    }
    return value;
  }

  private static SignRefused refused(StatementField field, String expected, String found) {
    return new SignRefused("--" + field.option(), RefusalCode.STATEMENT, expected, found);
  }
}
