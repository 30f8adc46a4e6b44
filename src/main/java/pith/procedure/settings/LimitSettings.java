package pith.procedure.settings;

import java.util.List;
import pith.load.Limits;

/** The limits of what is read: those of a document, and those of the files it comes from. */
final class LimitSettings {
  static final String OF_A_DOCUMENT =
      "max_document_bytes = 67108864 :: INTEGER (1 to 2000000000), max_events = 100000 :: INTEGER "
          + "(1 to 2147483647), max_values = 4000000 :: INTEGER (1 to 2147483647)";
  static final String OF_A_PAPER = "max_quarantined_values = 1000000 :: INTEGER (1 to 2147483647)";
  static final String OF_FILES =
      "max_expansion_ratio = 200 :: INTEGER (1 to 2147483647), max_archive_entries = 10000000 :: "
          + "INTEGER (1 or more), max_total_bytes = none :: INTEGER (1 or more), max_files = "
          + "1000000 :: INTEGER (1 to 2147483647)";

  private static final Limits USUAL = Limits.STANDARD;

  private static final Setting<Long> DOCUMENT_BYTES =
      new NumberSetting(Limits.MAX_DOCUMENT_BYTES, USUAL.maxDocumentBytes(), 1, 2_000_000_000);
  private static final Setting<Long> EVENTS = count(Limits.MAX_EVENTS, USUAL.maxEvents());
  private static final Setting<Long> VALUES = count(Limits.MAX_VALUES, USUAL.maxValues());
  private static final Setting<Long> RATIO =
      count(Limits.MAX_EXPANSION_RATIO, USUAL.maxExpansionRatio());
  private static final Setting<Long> ENTRIES =
      new NumberSetting(Limits.MAX_ARCHIVE_ENTRIES, USUAL.maxArchiveEntries(), 1, Long.MAX_VALUE);
  private static final Setting<Long> TOTAL_BYTES =
      new NumberSetting(Limits.MAX_TOTAL_BYTES, USUAL.maxTotalBytes(), 1, Long.MAX_VALUE)
          .withDefaultShownAs("none");
  private static final Setting<Long> FILES = count(Limits.MAX_FILES, USUAL.maxFiles());

  /** Only where bundles are stored is anything kept aside. */
  static final Setting<Long> QUARANTINED =
      count(Limits.MAX_QUARANTINED_VALUES, USUAL.maxQuarantinedValues());

  static final List<Setting<?>> DOCUMENT = List.of(DOCUMENT_BYTES, EVENTS, VALUES);
  static final List<Setting<?>> FILE = List.of(RATIO, ENTRIES, TOTAL_BYTES, FILES);

  private LimitSettings() {}

  private static Setting<Long> count(String key, long byDefault) {
    return new NumberSetting(key, byDefault, 1, Integer.MAX_VALUE);
  }

  static Limits ofDocument(GivenSettings given) {
    return USUAL
        .withMaxDocumentBytes(Math.toIntExact(given.get(DOCUMENT_BYTES)))
        .withMaxEvents(Math.toIntExact(given.get(EVENTS)))
        .withMaxValues(Math.toIntExact(given.get(VALUES)));
  }

  static Limits ofFiles(GivenSettings given) {
    return ofDocument(given)
        .withMaxExpansionRatio(Math.toIntExact(given.get(RATIO)))
        .withMaxArchiveEntries(given.get(ENTRIES))
        .withMaxTotalBytes(given.get(TOTAL_BYTES))
        .withMaxFiles(Math.toIntExact(given.get(FILES)));
  }

  static int quarantined(GivenSettings given) {
    return Math.toIntExact(given.get(QUARANTINED));
  }
}
