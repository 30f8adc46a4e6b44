package pith.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.graph.importing.TakenPaper;
import pith.load.Limits;
import pith.model.Sha256;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.TrustFile;
import pith.trust.TrustFileRefused;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** How documents are taken, for every machine of the job. */
final class JobTerms implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] trust;
  private final String trustFile;
  private final boolean isOpen;
  private final int[] small;
  private final long archiveEntries;
  private final String firstSeen;

  /**
   * @param trust the text of the trust file; empty for the built-in key
   */
  JobTerms(byte[] trust, String trustFile, boolean isOpen, Limits limits, Instant firstSeen) {
    this.trust = trust.clone();
    this.trustFile = trustFile;
    this.isOpen = isOpen;
    this.small =
        new int[] {
          limits.maxDocumentBytes(),
          limits.maxExpansionRatio(),
          limits.maxEvents(),
          limits.maxValues(),
          limits.maxQuarantinedValues()
        };
    this.archiveEntries = limits.maxArchiveEntries();
    this.firstSeen = firstSeen.toString();
  }

  Limits limits() {
    return Limits.STANDARD
        .withMaxDocumentBytes(small[0])
        .withMaxExpansionRatio(small[1])
        .withMaxArchiveEntries(archiveEntries)
        .withMaxEvents(small[2])
        .withMaxValues(small[3])
        .withMaxQuarantinedValues(small[4]);
  }

  /** What is known of keys outlives a task: it is the same for all tasks of one process. */
  TakenPaper.Terms terms() {
    Assessor assessor = OfProcess.assessor(this);
    if (isOpen && !assessor.policy().mayBeOpened()) {
      throw new WrongJob(
          RefusalCode.OPEN_NOT_ALLOWED
              .problem("no --open, for the trust file forbids it", "--open")
              .at("the job"));
    }
    return new TakenPaper.Terms(
        assessor,
        isOpen ? TrustMode.OPEN : TrustMode.PINNED,
        limits().maxQuarantinedValues(),
        Instant.parse(firstSeen));
  }

  TrustPolicy policy() {
    if (trust.length == 0) {
      return TrustPolicy.builtIn();
    }
    try {
      return TrustFile.read(trust, Path.of(trustFile));
    } catch (TrustFileRefused refused) {
      throw new WrongJob(refused.problem().at(trustFile + ", " + refused.place()));
    }
  }

  private static final class OfProcess {
    private static final KeyCache KEYS = new KeyCache(Arithmetic.FAST);
    private static Optional<Known> last = Optional.empty();

    private record Known(Sha256 trust, Assessor assessor) {}

    /** A trust file may name block headers: they are not read again for each task. */
    private static synchronized Assessor assessor(JobTerms terms) {
      Sha256 trust = Sha256.hash(terms.trust);
      if (last.filter(known -> known.trust().equals(trust)).isEmpty()) {
        last = Optional.of(new Known(trust, new Assessor(terms.policy(), KEYS)));
      }
      return last.orElseThrow().assessor();
    }
  }
}
