package pith.graph.bulk;

/** The parts of a load, in their order. */
public enum LoadPhase {
  READING("reading"),
  VERIFYING("verifying"),
  JOINING("joining"),
  STORING("storing"),
  INDEXING("indexing");

  private final String word;

  LoadPhase(String word) {
    this.word = word;
  }

  /** For people. */
  public String word() {
    return word;
  }
}
