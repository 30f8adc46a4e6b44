package pith.procedure.settings;

import java.util.List;
import pith.graph.write.Keep;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** Keys of both imports: whom to admit, and what becomes of a document that cannot be taken. */
final class Admitting {
  static final String TEXT =
      "trust = the trust file's :: 'pinned' | 'open', on_invalid = 'record' :: 'record' | 'fail', "
          + "dry_run = false :: BOOLEAN, mend = false :: BOOLEAN, keep = 'all' :: 'all' | 'latest'";

  /** What becomes of a document that cannot be taken. */
  enum OnInvalid {
    RECORD,
    FAIL
  }

  private static final Setting<OnInvalid> ON_INVALID =
      new ChoiceSetting<>("on_invalid", OnInvalid.RECORD);
  private static final Setting<Boolean> DRY_RUN = new FlagSetting("dry_run", false);
  private static final Setting<Boolean> MEND = new FlagSetting("mend", false);

  private static final Setting<Keep> KEEP = new ChoiceSetting<>("keep", Keep.ALL);

  static final List<Setting<?>> ALL =
      List.of(trust(TrustPolicy.builtIn()), ON_INVALID, DRY_RUN, MEND, KEEP);

  private Admitting() {}

  static Setting<TrustMode> trust(TrustPolicy policy) {
    return new ChoiceSetting<>("trust", policy.mode(), "the trust file's");
  }

  /** One import may open what the policy keeps shut, but cannot shut what it opens. */
  static TrustMode mode(GivenSettings given, TrustPolicy policy) {
    Setting<TrustMode> trust = trust(policy);
    TrustMode wanted = given.get(trust);
    if (wanted == TrustMode.PINNED && policy.mode() == TrustMode.OPEN) {
      throw Setting.refused(given.place(trust), "open, which the trust file says", "pinned");
    }
    if (given.has(trust) && wanted == TrustMode.OPEN && !policy.mayBeOpened()) {
      throw PithFailure.of(
          given.place(trust),
          RefusalCode.OPEN_NOT_ALLOWED.problem(
              "pinned, for the trust file says allow_open false or on_unknown refuse", "open"));
    }
    return given.has(trust) ? wanted : TrustMode.PINNED;
  }

  static boolean failsOnInvalid(GivenSettings given) {
    return given.get(ON_INVALID) == OnInvalid.FAIL;
  }

  static boolean mends(GivenSettings given) {
    return given.get(MEND);
  }

  static Keep keep(GivenSettings given) {
    return given.get(KEEP);
  }

  static boolean isDryRun(GivenSettings given) {
    return given.get(DRY_RUN);
  }
}
