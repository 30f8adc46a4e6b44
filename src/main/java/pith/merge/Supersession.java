package pith.merge;

import pith.model.EventId;

/** One entry of one event's {@code supersedes}, and what came of it. */
public record Supersession(EventId by, EventId target, Outcome outcome) {
  /** Only {@link #HONOURED} has an effect; the others are findings. */
  public enum Outcome {
    HONOURED,
    UNKNOWN,
    FOREIGN_KEY,
    SELF
  }
}
