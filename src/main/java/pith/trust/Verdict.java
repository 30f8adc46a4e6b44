package pith.trust;

import java.util.Collection;

/** The one word for a paper or a bundle. */
public enum Verdict {
  TRUSTED,
  INTACT_WITH_FINDINGS,
  INTACT_BUT_UNTRUSTED_SIGNER,
  NOT_INTACT,
  RECORD_ONLY,
  UNKNOWN;

  public static Verdict of(Holding holding, TrustPolicy policy) {
    if (!holding.report().isIntact()) {
      return NOT_INTACT;
    }
    if (policy.standing(holding.report(), holding.firstSeen()) != Standing.PINNED) {
      return INTACT_BUT_UNTRUSTED_SIGNER;
    }
    return holding.report().hasFindings() || holding.hasEventsOutOfRole(policy)
        ? INTACT_WITH_FINDINGS
        : TRUSTED;
  }

  /**
   * What the bundles of one paper come to. Trusted ones decide, and a forger's can neither raise
   * nor lower them; among the trusted, a finding in one is a finding.
   */
  public static Verdict ofPaper(Collection<Verdict> bundles) {
    for (Verdict verdict :
        new Verdict[] {INTACT_WITH_FINDINGS, TRUSTED, INTACT_BUT_UNTRUSTED_SIGNER, NOT_INTACT}) {
      if (bundles.contains(verdict)) {
        return verdict;
      }
    }
    return RECORD_ONLY;
  }
}
