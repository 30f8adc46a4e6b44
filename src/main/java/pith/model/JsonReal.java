package pith.model;

/** A number written with a fraction or an exponent: a finite binary64. {@code -0.0} stays. */
public record JsonReal(double value) implements Json {
  public JsonReal {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number");
    }
  }

  @Override
  public String kind() {
    return "a number";
  }
}
