package pith.procedure.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import pith.graph.write.Keep;
import pith.load.Limits;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/**
 * What {@code pith.import.text} takes: one document in one transaction has no batches, no threads
 * and no files.
 *
 * @param inForce every setting with the value that counts
 */
public record TextImportSettings(
    TrustMode trust,
    boolean failsOnInvalid,
    boolean isDryRun,
    boolean mends,
    Keep keep,
    Limits limits,
    SortedMap<String, Object> inForce) {
  public static final String TEXT =
      "{ "
          + Admitting.TEXT
          + ", "
          + LimitSettings.OF_A_DOCUMENT
          + ", "
          + LimitSettings.OF_A_PAPER
          + " }";

  public static final CallSettings KEYS = new CallSettings("pith.import.text", all());

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(Admitting.ALL);
    all.addAll(LimitSettings.DOCUMENT);
    all.add(LimitSettings.QUARANTINED);
    return all;
  }

  public static TextImportSettings of(Map<String, Object> config, TrustPolicy policy) {
    GivenSettings given = KEYS.with(Admitting.trust(policy)).read(config);
    return new TextImportSettings(
        Admitting.mode(given, policy),
        Admitting.failsOnInvalid(given),
        Admitting.isDryRun(given),
        Admitting.mends(given),
        Admitting.keep(given),
        LimitSettings.ofDocument(given).withMaxQuarantinedValues(LimitSettings.quarantined(given)),
        given.inForce());
  }
}
