package pith.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pith.procedure.settings.Setting;

/** What a setting of a call does, for the help of its command: one sentence, and the default. */
final class SettingText {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "on_invalid",
              "What a document does that is refused: record counts it, and goes on; fail ends the "
                  + "import."),
          Map.entry("dry_run", "Counts what an import would do, and writes nothing."),
          Map.entry(
              "mend",
              "Verifies documents again that are stored already, and puts right all that follows "
                  + "from them."),
          Map.entry(
              "keep", "What stays of bundles that say the same: all of them, or only the latest."),
          Map.entry("batch_size", "Documents that are written in one transaction."),
          Map.entry("threads", "Threads that verify documents."),
          Map.entry("writers", "Transactions that are written at the same time."),
          Map.entry("max_document_bytes", "The largest document that is read, unpacked."),
          Map.entry("max_events", "The most entries of one list of a bundle, such as its events."),
          Map.entry("max_values", "The most JSON values of one document."),
          Map.entry(
              "max_quarantined_values",
              "The most JSON values that are kept of bundles of one paper that are not admitted."),
          Map.entry(
              "max_expansion_ratio", "The most bytes that one byte of a packed file may become."),
          Map.entry("max_archive_entries", "The most entries of one archive."),
          Map.entry("max_total_bytes", "The most bytes of all files together, unpacked."),
          Map.entry("max_files", "The most files of one folder or pattern."));

  /** Defaults that are no number, or that people do not know by their number. */
  private static final Map<String, String> DEFAULTS =
      Map.of("threads", "the number of processors", "max_total_bytes", "no limit");

  private SettingText() {}

  static String of(Setting<?> setting) {
    String text = TEXTS.get(setting.key());
    if (text == null) {
      throw new IllegalStateException("no text for the setting " + setting.key());
    }
    return text + " Default: " + byDefault(setting) + ".";
  }

  /** A row of an import, for people: nobody reads the largest number as no limit. */
  static Map<String, Object> inRow(Map<String, Object> row) {
    Map<String, Object> shown = new LinkedHashMap<>(row);
    if (row.get("settings") instanceof Map<?, ?> settings) {
      Map<Object, Object> inWords = new TreeMap<>(settings);
      inWords.replaceAll(
          (key, value) -> value.equals(Long.MAX_VALUE) ? DEFAULTS.getOrDefault(key, "") : value);
      shown.put("settings", inWords);
    }
    return shown;
  }

  private static String byDefault(Setting<?> setting) {
    return Optional.ofNullable(DEFAULTS.get(setting.key())).orElseGet(() -> shown(setting));
  }

  private static String shown(Setting<?> setting) {
    if (setting.byDefault() instanceof Boolean isSet) {
      return isSet ? "on" : "off";
    } else if (setting.byDefault() instanceof Long number) {
      boolean isMebibytes = setting.key().endsWith("_bytes") && number % (1 << 20) == 0;
      return isMebibytes ? (number >> 20) + " MiB" : String.format(Locale.ROOT, "%,d", number);
    }
    return setting.shownDefault().replace("'", "");
  }
}
