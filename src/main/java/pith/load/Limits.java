package pith.load;

/**
 * How much of a hostile or mistaken dump is read before it is refused. Each limit has a code of its
 * own, and its refusal names the setting.
 *
 * @param maxDocumentBytes of one document, expanded
 * @param maxExpansionRatio expanded bytes to compressed ones, over a whole file, once {@link
 *     #FREE_BYTES} are out; JSON dumps stay below 100
 * @param maxArchiveEntries entries of one archive, folders and links included
 * @param maxTotalBytes expanded bytes of all files together
 * @param maxFiles files that one source text may stand for
 * @param maxEvents entries of one list of a bundle: events, and keys and aliases as well
 * @param maxValues JSON values of one document, the name of a member counted as one more
 * @param maxQuarantinedValues the same over all bundles of one paper that are not admitted: they
 *     are read again whenever something comes for that paper
 */
public record Limits(
    int maxDocumentBytes,
    int maxExpansionRatio,
    long maxArchiveEntries,
    long maxTotalBytes,
    int maxFiles,
    int maxEvents,
    int maxValues,
    int maxQuarantinedValues) {
  public static final String MAX_DOCUMENT_BYTES = "max_document_bytes";
  public static final String MAX_EXPANSION_RATIO = "max_expansion_ratio";
  public static final String MAX_ARCHIVE_ENTRIES = "max_archive_entries";
  public static final String MAX_TOTAL_BYTES = "max_total_bytes";
  public static final String MAX_FILES = "max_files";
  public static final String MAX_EVENTS = "max_events";
  public static final String MAX_VALUES = "max_values";
  public static final String MAX_QUARANTINED_VALUES = "max_quarantined_values";

  /** What may come out of a file before its ratio is looked at. */
  public static final long FREE_BYTES = 1 << 20;

  /** Leaves room for the array header; a Java array can't be longer. */
  private static final int LARGEST_DOCUMENT = Integer.MAX_VALUE - 64;

  public static final Limits STANDARD =
      new Limits(
          64 << 20, 200, 10_000_000, Long.MAX_VALUE, 1_000_000, 100_000, 4_000_000, 1_000_000);

  public Limits {
    check(MAX_DOCUMENT_BYTES, maxDocumentBytes, LARGEST_DOCUMENT);
    check(MAX_EXPANSION_RATIO, maxExpansionRatio, Integer.MAX_VALUE);
    check(MAX_ARCHIVE_ENTRIES, maxArchiveEntries, Long.MAX_VALUE);
    check(MAX_TOTAL_BYTES, maxTotalBytes, Long.MAX_VALUE);
    check(MAX_FILES, maxFiles, Integer.MAX_VALUE);
    check(MAX_EVENTS, maxEvents, Integer.MAX_VALUE);
    check(MAX_VALUES, maxValues, Integer.MAX_VALUE);
    check(MAX_QUARANTINED_VALUES, maxQuarantinedValues, Integer.MAX_VALUE);
  }

  public Limits withMaxDocumentBytes(int bytes) {
    return new Limits(
        bytes,
        maxExpansionRatio,
        maxArchiveEntries,
        maxTotalBytes,
        maxFiles,
        maxEvents,
        maxValues,
        maxQuarantinedValues);
  }

  public Limits withMaxExpansionRatio(int ratio) {
    return new Limits(
        maxDocumentBytes,
        ratio,
        maxArchiveEntries,
        maxTotalBytes,
        maxFiles,
        maxEvents,
        maxValues,
        maxQuarantinedValues);
  }

  public Limits withMaxArchiveEntries(long entries) {
    return new Limits(
        maxDocumentBytes,
        maxExpansionRatio,
        entries,
        maxTotalBytes,
        maxFiles,
        maxEvents,
        maxValues,
        maxQuarantinedValues);
  }

  public Limits withMaxTotalBytes(long bytes) {
    return new Limits(
        maxDocumentBytes,
        maxExpansionRatio,
        maxArchiveEntries,
        bytes,
        maxFiles,
        maxEvents,
        maxValues,
        maxQuarantinedValues);
  }

  public Limits withMaxFiles(int files) {
    return new Limits(
        maxDocumentBytes,
        maxExpansionRatio,
        maxArchiveEntries,
        maxTotalBytes,
        files,
        maxEvents,
        maxValues,
        maxQuarantinedValues);
  }

  public Limits withMaxEvents(int events) {
    return new Limits(
        maxDocumentBytes,
        maxExpansionRatio,
        maxArchiveEntries,
        maxTotalBytes,
        maxFiles,
        events,
        maxValues,
        maxQuarantinedValues);
  }

  public Limits withMaxValues(int values) {
    return new Limits(
        maxDocumentBytes,
        maxExpansionRatio,
        maxArchiveEntries,
        maxTotalBytes,
        maxFiles,
        maxEvents,
        values,
        maxQuarantinedValues);
  }

  public Limits withMaxQuarantinedValues(int values) {
    return new Limits(
        maxDocumentBytes,
        maxExpansionRatio,
        maxArchiveEntries,
        maxTotalBytes,
        maxFiles,
        maxEvents,
        maxValues,
        values);
  }

  private static void check(String setting, long value, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          setting + " is a whole number from 1 to " + most + ", not " + value);
    }
  }
}
