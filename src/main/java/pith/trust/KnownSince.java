package pith.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * Since when something signed is known to exist.
 *
 * @param arrived when it first came here
 * @param signature before which the signature existed, as a block proves
 * @param content before which the content existed, signed or not, as a block proves
 */
record KnownSince(Instant arrived, Optional<Instant> signature, Optional<Instant> content) {

  static KnownSince arrival(Instant arrived) {
    return new KnownSince(arrived, Optional.empty(), Optional.empty());
  }

  /** Who steals a key can sign what was stamped before: only a proof of the signature counts. */
  Instant signed() {
    return earlier(arrived, signature);
  }

  Instant said() {
    return earlier(signed(), content);
  }

  private static Instant earlier(Instant one, Optional<Instant> other) {
    return other.filter(proved -> proved.isBefore(one)).orElse(one);
  }
}
