package pith.procedure.settings;

import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;

/** One key of a config map: its name, the values it may have, and the one it has if not given. */
public interface Setting<T> {
  String key();

  /** The type and its bounds, as the description of a call shows them. */
  String values();

  T byDefault();

  /** As the description of a call shows it. */
  String shownDefault();

  /**
   * @param place as a refusal names it
   */
  T read(String place, Object given);

  /** As a row echoes it. */
  Object echo(T value);

  /** The whole declaration, as the description of a call shows it. */
  default String text() {
    return key() + " = " + shownDefault() + " :: " + values();
  }

  static PithFailure refused(String place, String expected, String found) {
    return PithFailure.of(place, RefusalCode.WRONG_SETTING.problem(expected, found));
  }

  static PithFailure wrongType(String place, String expected, Object found) {
    String type =
        found instanceof String
            ? "a STRING"
            : found instanceof Long
                ? "an INTEGER"
                : found instanceof Double
                    ? "a FLOAT"
                    : found instanceof Boolean ? "a BOOLEAN" : "a value of another type";
    return refused(place, expected, type);
  }
}
