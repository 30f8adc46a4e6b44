package pith.spark;

import java.io.Serializable;

/**
 * A file, or a stretch of lines of a large one. No record: the Kryo of older Sparks cannot read
 * one.
 */
final class Section implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String label;
  private final long from;
  private final long to;
  private final boolean isWhole;

  private Section(String file, String label, long from, long to, boolean isWhole) {
    this.file = file;
    this.label = label;
    this.from = from;
    this.to = to;
    this.isWhole = isWhole;
  }

  /**
   * @param file address of the file
   * @param label what people call it
   */
  static Section whole(String file, String label, long length) {
    return new Section(file, label, 0, length, true);
  }

  /**
   * @param from byte at or after which the first line begins
   * @param to byte before which the last line begins
   */
  static Section lines(String file, String label, long from, long to) {
    return new Section(file, label, from, to, false);
  }

  String file() {
    return file;
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }

  boolean isWhole() {
    return isWhole;
  }

  long length() {
    return to - from;
  }

  /** For places: documents are counted from here. */
  String shown() {
    return isWhole ? label : label + " from byte " + from;
  }

  /** Sorts as the sections do. */
  String order() {
    return "%s %019d".formatted(label, from);
  }
}
