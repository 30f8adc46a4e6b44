package pith.load;

/** The next thing a dump has to say: the bytes of a document, or why one was not taken. */
public sealed interface Document {

  /** Label of the file or archive entry it is from. */
  String source();

  /** Its number within that source, from 1; 0 when the source as a whole is meant. */
  long position();

  /**
   * Bytes that look like one document, without the white space around it. What they are is not
   * known yet. The array is the receiver's own.
   *
   * @param offset where the document starts in the expanded bytes of its source
   */
  record Content(String source, long position, long offset, byte[] bytes) implements Document {
    public Content {
      if (position < 1 || offset < 0) {
        throw new IllegalArgumentException("positions count from 1, offsets from 0");
      }
    }
  }

  record Refused(LoadRefusal refusal) implements Document {
    @Override
    public String source() {
      return refusal.source();
    }

    @Override
    public long position() {
      return refusal.position();
    }
  }
}
