package pith.procedure;

import java.util.Map;
import java.util.Set;
import pith.graph.importing.ImportSettings;
import pith.load.Limits;
import pith.procedure.support.Config;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** The settings of an import, and all of them as they are in force. */
record ImportConfig(ImportSettings settings, Map<String, Object> inForce) {
  private static final Set<String> KEYS =
      Set.of(
          "trust",
          "on_invalid",
          "batch_size",
          "threads",
          "writers",
          "dry_run",
          Limits.MAX_DOCUMENT_BYTES,
          Limits.MAX_EXPANSION_RATIO,
          Limits.MAX_ARCHIVE_ENTRIES,
          Limits.MAX_TOTAL_BYTES,
          Limits.MAX_FILES,
          Limits.MAX_EVENTS,
          Limits.MAX_VALUES,
          Limits.MAX_QUARANTINED_VALUES);
  private static final int BATCH_SIZE = 100;
  private static final int WRITERS = 2;

  /** What becomes of a document that cannot be taken. */
  private enum OnInvalid {
    RECORD,
    FAIL
  }

  static ImportConfig of(String call, Map<String, Object> given) {
    Config config = Config.of(call, given, KEYS);
    ImportSettings settings =
        new ImportSettings(
            mode(config),
            config.choice("on_invalid", OnInvalid.RECORD) == OnInvalid.FAIL,
            (int) config.number("batch_size", BATCH_SIZE, 1, ImportSettings.MOST_BATCH),
            (int) config.number("threads", processors(), 1, ImportSettings.MOST_THREADS),
            (int) config.number("writers", WRITERS, 1, ImportSettings.MOST_THREADS),
            config.flag("dry_run", false),
            limits(config));
    return new ImportConfig(settings, config.inForce());
  }

  Limits limits() {
    return settings.limits();
  }

  TrustMode mode() {
    return settings.trust();
  }

  /** One import may open what the policy keeps shut, but cannot shut what it opens. */
  private static TrustMode mode(Config config) {
    TrustPolicy policy = PolicyInForce.policy();
    boolean isAsked = config.text("trust").isPresent();
    TrustMode wanted = config.choice("trust", policy.mode());
    if (wanted == TrustMode.PINNED && policy.mode() == TrustMode.OPEN) {
      throw config.refused("trust", "open, which the trust file says", "pinned");
    }
    if (isAsked && wanted == TrustMode.OPEN && !policy.mayBeOpened()) {
      throw PithFailure.of(
          config.place("trust"),
          RefusalCode.OPEN_NOT_ALLOWED.problem(
              "pinned, for the trust file says allow_open false or on_unknown refuse", "open"));
    }
    return isAsked ? wanted : TrustMode.PINNED;
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Limits limits(Config config) {
    Limits standard = Limits.STANDARD;
    return new Limits(
        (int)
            config.number(Limits.MAX_DOCUMENT_BYTES, standard.maxDocumentBytes(), 1, 2_000_000_000),
        (int)
            config.number(
                Limits.MAX_EXPANSION_RATIO, standard.maxExpansionRatio(), 1, Integer.MAX_VALUE),
        config.number(Limits.MAX_ARCHIVE_ENTRIES, standard.maxArchiveEntries(), 1, Long.MAX_VALUE),
        config.number(Limits.MAX_TOTAL_BYTES, standard.maxTotalBytes(), 1, Long.MAX_VALUE),
        (int) config.number(Limits.MAX_FILES, standard.maxFiles(), 1, Integer.MAX_VALUE),
        (int) config.number(Limits.MAX_EVENTS, standard.maxEvents(), 1, Integer.MAX_VALUE),
        (int) config.number(Limits.MAX_VALUES, standard.maxValues(), 1, Integer.MAX_VALUE),
        (int)
            config.number(
                Limits.MAX_QUARANTINED_VALUES,
                standard.maxQuarantinedValues(),
                1,
                Integer.MAX_VALUE));
  }
}
