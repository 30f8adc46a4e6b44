package pith.load.judge;

import pith.model.PithNumber;
import pith.model.Sha256;
import pith.refusal.Place;
import pith.refusal.Refusal;
import pith.verify.BundleReport;
import pith.verify.RecordIdentity;

/** What one document turned out to be. */
public sealed interface Judgement {

  /** A bundle that is held already, in the very form in which it came. */
  record Known(PithNumber paper, Sha256 bundleSha256) implements Judgement {}

  record Bundle(Place place, BundleReport report) implements Judgement {}

  /** A record without a bundle: true by its hash, signed by nobody. */
  record Record(RecordIdentity paper) implements Judgement {}

  record Refused(Refusal refusal) implements Judgement {}
}
