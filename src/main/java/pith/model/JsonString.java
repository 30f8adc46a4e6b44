package pith.model;

/** A string of Unicode scalar values: a lone surrogate cannot be built. */
public record JsonString(String value) implements Json {
  public JsonString {
    if (!CodePoints.areScalars(value)) {
      throw new IllegalArgumentException("a lone surrogate");
    }
  }

  @Override
  public String kind() {
    return "a string";
  }
}
