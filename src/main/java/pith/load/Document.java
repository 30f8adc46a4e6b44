package pith.load;

import java.util.function.Function;
import pith.refusal.Place;
import pith.refusal.Refusal;

/** The next document of a dump: its bytes, or why it was refused. */
public sealed interface Document {
  /** The only way to take it apart: another kind does not compile without a case everywhere. */
  <T> T fold(
      Function<? super Content, ? extends T> content,
      Function<? super Refused, ? extends T> refused);

  /** Where it stands: its number within the source is 0 when the source as a whole is meant. */
  Place place();

  /**
   * Bytes that look like one document, without the white space around it. What they are is not
   * known yet. The array is the receiver's own.
   */
  record Content(Place place, byte[] bytes) implements Document {
    public Content {
      if (place.position() < 1) {
        throw new IllegalArgumentException("positions of documents count from 1");
      }
    }

    public Content(String source, long position, long offset, byte[] bytes) {
      this(new Place(source, position, offset), bytes);
    }

    @Override
    public <T> T fold(
        Function<? super Content, ? extends T> content,
        Function<? super Refused, ? extends T> refused) {
      return content.apply(this);
    }
  }

  record Refused(Refusal refusal) implements Document {
    @Override
    public Place place() {
      return refusal.place();
    }

    @Override
    public <T> T fold(
        Function<? super Content, ? extends T> content,
        Function<? super Refused, ? extends T> refused) {
      return refused.apply(this);
    }
  }
}
