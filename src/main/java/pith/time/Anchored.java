package pith.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A block that commits to a hash. */
public record Anchored(int height, LocalDate day, Instant existedBy) {
  /** The rules of Bitcoin let the clock of a miner be wrong by so much. */
  private static final Duration MINERS_CLOCK = Duration.ofHours(2);

  static Anchored of(int height, Instant time) {
    return new Anchored(height, day(time), endOfDay(time.plus(MINERS_CLOCK)));
  }

  /** The latest time that the block can mean. What it commits to existed before. */
  private static Instant endOfDay(Instant time) {
    return day(time).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
