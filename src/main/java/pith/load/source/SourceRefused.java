package pith.load.source;

import pith.load.LoadCode;
import pith.load.LoadRefusal;

/** A source that can't be opened, or a target that can't be written, at all. */
public final class SourceRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LoadRefusal refusal;

  public SourceRefused(LoadRefusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  static SourceRefused of(
      String source, LoadCode code, String expected, String found, String whatToDo) {
    return new SourceRefused(new LoadRefusal(source, 0, 0, code, expected, found, whatToDo));
  }

  public LoadRefusal refusal() {
    return refusal;
  }
}
