package pith.procedure.settings;

import pith.graph.importing.ImportSettings;

/** How many threads verify. */
final class Threads {
  static final Setting<Long> SETTING =
      new NumberSetting(
              "threads", Runtime.getRuntime().availableProcessors(), 1, ImportSettings.MOST_THREADS)
          .withDefaultShownAs("processors");

  private Threads() {}

  static int of(GivenSettings given) {
    return Math.toIntExact(given.get(SETTING));
  }
}
