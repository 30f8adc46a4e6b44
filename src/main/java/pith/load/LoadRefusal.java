package pith.load;

import pith.model.Visible;

/**
 * What was not taken, and why.
 *
 * @param source label of the file or archive entry, for people; never to be opened as a path
 * @param position number of the document within its source, from 1; 0 for the source as a whole
 * @param offset where the document starts in the expanded bytes of its source
 */
public record LoadRefusal(
    String source,
    long position,
    long offset,
    LoadCode code,
    String expected,
    String found,
    String whatToDo) {

  public LoadRefusal {
    if (position < 0 || offset < 0) {
      throw new IllegalArgumentException("position and offset are not negative");
    }
    if (expected.isBlank() || found.isBlank() || whatToDo.isBlank()) {
      throw new IllegalArgumentException("a refusal says what, why and what to do");
    }
  }

  public static LoadRefusal ofSource(String source, BrokenStream broken) {
    return of(source, 0, 0, broken);
  }

  public static LoadRefusal of(String source, long position, long offset, BrokenStream broken) {
    return new LoadRefusal(
        source,
        position,
        offset,
        broken.code(),
        broken.expected(),
        broken.found(),
        broken.whatToDo());
  }

  /** One sentence for a log or a terminal. */
  public String sentence() {
    String place = position == 0 ? source : source + ", document " + position;
    return Visible.text(
        "%s: %s: expected %s, found %s. %s".formatted(place, code, expected, found, whatToDo));
  }
}
