package pith.procedure.settings;

import java.util.Map;

/** What {@code pith.merge.all} takes. */
public record MergeAllSettings(boolean changedOnly, int batchSize) {
  public static final String TEXT =
      "{ changed_only = false :: BOOLEAN, batch_size = 1000 :: INTEGER (1 to 100000) }";

  private static final Setting<Boolean> CHANGED_ONLY = new FlagSetting("changed_only", false);
  private static final Setting<Long> BATCH_SIZE = new NumberSetting("batch_size", 1000, 1, 100_000);

  public static final CallSettings KEYS =
      CallSettings.of("pith.merge.all", CHANGED_ONLY, BATCH_SIZE);

  public static MergeAllSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new MergeAllSettings(given.get(CHANGED_ONLY), Math.toIntExact(given.get(BATCH_SIZE)));
  }

  /** Every setting with the value that counts. */
  public Map<String, Object> inForce() {
    return Map.of(CHANGED_ONLY.key(), changedOnly, BATCH_SIZE.key(), (long) batchSize);
  }
}
