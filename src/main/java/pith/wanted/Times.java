package pith.wanted;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import pith.model.Timestamp;

/** A time of a document as a property: the instant, in UTC. */
final class Times {
  private Times() {}

  static ZonedDateTime of(Timestamp timestamp) {
    return timestamp.at().atZone(ZoneOffset.UTC);
  }
}
