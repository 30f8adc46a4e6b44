package pith.procedure.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import pith.graph.importing.ImportSettings;
import pith.trust.TrustPolicy;

/**
 * What {@code pith.import} takes.
 *
 * @param inForce every setting with the value that counts
 */
public record FileImportSettings(ImportSettings importing, SortedMap<String, Object> inForce) {
  public static final String TEXT =
      "{ "
          + Admitting.TEXT
          + ", batch_size = 100 :: INTEGER (1 to 100000), threads = processors :: INTEGER (1 to "
          + "1024), writers = 2 :: INTEGER (1 to 1024), "
          + LimitSettings.OF_A_DOCUMENT
          + ", "
          + LimitSettings.OF_A_PAPER
          + ", "
          + LimitSettings.OF_FILES
          + " }";

  private static final Setting<Long> BATCH_SIZE =
      new NumberSetting("batch_size", 100, 1, ImportSettings.MOST_BATCH);
  private static final Setting<Long> WRITERS =
      new NumberSetting("writers", 2, 1, ImportSettings.MOST_THREADS);

  public static final CallSettings KEYS = new CallSettings("pith.import", all());

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(Admitting.ALL);
    all.addAll(List.of(BATCH_SIZE, Threads.SETTING, WRITERS));
    all.addAll(LimitSettings.DOCUMENT);
    all.add(LimitSettings.QUARANTINED);
    all.addAll(LimitSettings.FILE);
    return all;
  }

  public static FileImportSettings of(Map<String, Object> config, TrustPolicy policy) {
    GivenSettings given = KEYS.with(Admitting.trust(policy)).read(config);
    ImportSettings importing =
        new ImportSettings(
            Admitting.mode(given, policy),
            Admitting.failsOnInvalid(given),
            Math.toIntExact(given.get(BATCH_SIZE)),
            Threads.of(given),
            Math.toIntExact(given.get(WRITERS)),
            Admitting.isDryRun(given),
            Admitting.mends(given),
            Admitting.keep(given),
            LimitSettings.ofFiles(given)
                .withMaxQuarantinedValues(LimitSettings.quarantined(given)));
    return new FileImportSettings(importing, given.inForce());
  }
}
