package pith.cli;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Option;
import pith.model.Timestamp;
import pith.procedure.support.WallClock;

/** The time that is written into what is signed. Given the same, the bytes are the same. */
final class SigningTime {
  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "The time to write, such as 2026-06-01T12:00:00Z. Now, if it is left out.")
  private Optional<String> at = Optional.empty();

  Timestamp time() {
    String text =
        at.orElseGet(() -> WallClock.TIME.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return Timestamp.parse(text)
        .orElseThrow(
            () -> new WrongUse("--at is a time such as 2026-06-01T12:00:00Z, not " + text));
  }
}
