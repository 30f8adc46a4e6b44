package pith.model;

/** {@code true} or {@code false}. */
public enum JsonBool implements Json {
  TRUE,
  FALSE;

  public static JsonBool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public String kind() {
    return "a boolean";
  }
}
