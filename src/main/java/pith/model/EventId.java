package pith.model;

import java.util.Optional;

/** The name of an event: the hash of its content, written with the prefix {@code sha256:}. */
public record EventId(Sha256 content) implements Comparable<EventId> {
  public static final String PREFIX = "sha256:";

  public static Optional<EventId> parse(String text) {
    return text.startsWith(PREFIX)
        ? Sha256.parse(text.substring(PREFIX.length())).map(EventId::new)
        : Optional.empty();
  }

  public String text() {
    return PREFIX + content.hex();
  }

  /** The order of the digests is the order of the ids as ASCII. */
  @Override
  public int compareTo(EventId other) {
    return content.compareTo(other.content);
  }

  @Override
  public String toString() {
    return text();
  }
}
