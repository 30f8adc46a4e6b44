package pith.procedure;

import org.neo4j.logging.Log;
import pith.procedure.report.ImportRow;
import pith.refusal.Visible;
import pith.trust.PolicyDigest;
import pith.trust.TrustPolicy;

/** What an administrator finds in the log of an import: its beginning, and how it ended. */
record ImportLog(Log log, String source) {
  ImportLog {
    source = Visible.text(source);
  }

  void began(int files, TrustPolicy policy) {
    log.info("pith.import of %s began: files %d, under %s", source, files, shown(policy));
  }

  static String shown(TrustPolicy policy) {
    return "the trust policy of %s, digest %s"
        .formatted(Visible.text(policy.readFrom()), PolicyDigest.of(policy));
  }

  void ended(ImportRow row) {
    log.info(
        "pith.import of %s ended after %d ms: documents %d, imported %d, reissued %d, unchanged %d,"
            + " mended %d, refused %d, quarantined %d",
        source,
        row.millis(),
        row.documents(),
        row.imported(),
        row.reissued(),
        row.unchanged(),
        row.mended(),
        row.refused(),
        row.quarantined());
  }

  /** What is committed stays, so the same call goes on from there. */
  void stopped(Throwable why) {
    log.warn(
        "pith.import of %s stopped, and what was committed is kept: %s",
        source, Visible.text(String.valueOf(why.getMessage())));
  }
}
