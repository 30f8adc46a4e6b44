package pith.refusal;

/**
 * The place of a document in a source.
 *
 * @param source label of the file or archive entry, for people; never to be opened as a path
 * @param position number of the document within its source, from 1; 0 for the source as a whole
 * @param offset in the expanded bytes of the source
 */
public record Place(String source, long position, long offset) {
  public Place {
    if (position < 0 || offset < 0) {
      throw new IllegalArgumentException("position and offset are not negative");
    }
  }

  public static Place ofSource(String source) {
    return new Place(source, 0, 0);
  }

  /** The same document, further on. */
  public Place plus(long bytes) {
    return new Place(source, position, offset + bytes);
  }

  @Override
  public String toString() {
    return position == 0 ? source : source + ", document " + position + ", byte " + offset;
  }
}
