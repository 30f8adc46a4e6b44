package pith.crypto;

/** Many inverses for the price of one and three products each. */
final class SharedInversion {
  private SharedInversion() {}

  /** Puts 1/v for each v. A single 0 among them would make all of them 0. */
  static void invert(long[][] values) {
    long[][] before = new long[values.length][];
    long[] product = Field.of(1);
    for (int i = 0; i < values.length; i++) {
      before[i] = product;
      product = Field.product(product, values[i]);
    }
    long[] inverse = Field.inverse(product);
    for (int i = values.length - 1; i >= 0; i--) {
      long[] value = values[i];
      values[i] = Field.product(inverse, before[i]);
      inverse = Field.product(inverse, value);
    }
  }
}
