package pith.model;

/** {@code null}, a value like any other. */
public enum JsonNull implements Json {
  NULL;

  @Override
  public String kind() {
    return "null";
  }
}
