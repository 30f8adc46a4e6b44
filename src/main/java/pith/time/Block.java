package pith.time;

import java.time.Instant;
import pith.model.Sha256;

/**
 * What a proof is compared with.
 *
 * @param standing why it counts, or why not
 */
record Block(Sha256 root, Instant time, Standing standing) {
  enum Standing {
    /** A pinned block commits to it. */
    LINKED,
    /** Enough work is on top of it. */
    WORKED,
    /** The operator wrote its root and time, and no hash. */
    STATED,
    /** Given, and in no chain that counts. */
    LOOSE
  }

  boolean counts() {
    return standing != Standing.LOOSE;
  }
}
