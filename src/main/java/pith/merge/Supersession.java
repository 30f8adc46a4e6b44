package pith.merge;

import pith.model.EventId;

/** One entry of {@code supersedes}, and its outcome. */
public record Supersession(EventId by, EventId target, Outcome outcome) {
  /** Only {@link #HONOURED} has an effect; the others are findings. */
  public enum Outcome {
    HONOURED,
    UNKNOWN,
    FOREIGN_KEY,
    SELF
  }
}
