package pith.load.judge;

import java.util.Optional;
import java.util.function.Function;
import pith.model.PithNumber;
import pith.model.Sha256;
import pith.refusal.Place;
import pith.refusal.Refusal;
import pith.verify.BundleReport;
import pith.verify.RecordIdentity;

/** What one document turned out to be. */
public sealed interface Judgement {
  /** The only way to take it apart: another kind does not compile without a case everywhere. */
  <T> T fold(
      Function<? super Known, ? extends T> known,
      Function<? super Bundle, ? extends T> bundle,
      Function<? super Record, ? extends T> record,
      Function<? super Refused, ? extends T> refused);

  /** Empty unless the document was refused. */
  default Optional<Refusal> whyRefused() {
    return fold(
        known -> Optional.empty(),
        bundle -> Optional.empty(),
        record -> Optional.empty(),
        refused -> Optional.of(refused.refusal()));
  }

  /** Empty unless it is a record that came without a bundle. */
  default Optional<Record> record() {
    return fold(
        known -> Optional.empty(),
        bundle -> Optional.empty(),
        Optional::of,
        refused -> Optional.empty());
  }

  /** A bundle that is stored already, exactly as it came. */
  record Known(PithNumber paper, Sha256 bundleSha256) implements Judgement {
    @Override
    public <T> T fold(
        Function<? super Known, ? extends T> known,
        Function<? super Bundle, ? extends T> bundle,
        Function<? super Record, ? extends T> record,
        Function<? super Refused, ? extends T> refused) {
      return known.apply(this);
    }
  }

  record Bundle(Place place, BundleReport report) implements Judgement {
    @Override
    public <T> T fold(
        Function<? super Known, ? extends T> known,
        Function<? super Bundle, ? extends T> bundle,
        Function<? super Record, ? extends T> record,
        Function<? super Refused, ? extends T> refused) {
      return bundle.apply(this);
    }
  }

  /** A record without a bundle: true by its hash, signed by nobody. */
  record Record(Place place, RecordIdentity paper) implements Judgement {
    @Override
    public <T> T fold(
        Function<? super Known, ? extends T> known,
        Function<? super Bundle, ? extends T> bundle,
        Function<? super Record, ? extends T> record,
        Function<? super Refused, ? extends T> refused) {
      return record.apply(this);
    }
  }

  record Refused(Refusal refusal) implements Judgement {
    @Override
    public <T> T fold(
        Function<? super Known, ? extends T> known,
        Function<? super Bundle, ? extends T> bundle,
        Function<? super Record, ? extends T> record,
        Function<? super Refused, ? extends T> refused) {
      return refused.apply(this);
    }
  }
}
