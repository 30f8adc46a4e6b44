package pith.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import pith.merge.MergeAgreement;

/** Histories of any kind: the merge does what the literal reading of its rules does. */
public final class MergeFuzz {
  private MergeFuzz() {}

  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    MergeAgreement.check(data.consumeInt(1, 40), data::consumeInt);
  }
}
