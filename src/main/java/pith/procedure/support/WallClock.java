package pith.procedure.support;

import java.time.InstantSource;

/** The only reader of the time of day: everything that decides by time is given a source of it. */
public final class WallClock {
  /**
   * It goes on while a call runs. What came late in a long import was not seen when the import
   * began, and a key that was stolen in between must not gain that time.
   */
  public static final InstantSource TIME = InstantSource.system();

  private WallClock() {}
}
