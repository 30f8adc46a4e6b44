package pith.graph.store;

import pith.refusal.Visible;
import pith.wanted.PaperStanding;
import pith.wanted.SaidStanding;

/**
 * One event that changes the standing of a paper. Texts are empty where the event has none.
 *
 * @param by the work that refutes or replicates, by the first of its names
 */
public record Challenge(
    PaperStanding condition,
    String eventId,
    String signer,
    boolean isTrusted,
    String by,
    String about) {
  /** Before what a key says that is not pinned. */
  public static final String CLAIMED = "claimed ";

  /** Its words tell of what was done in a work, and not of what a work did. */
  private boolean isReplication() {
    return condition == PaperStanding.REPLICATION_FAILED
        || condition == PaperStanding.REPLICATION_PARTIAL;
  }

  public SaidStanding said() {
    return new SaidStanding(condition, isTrusted);
  }

  /**
   * For people: what happened, by whom, and the event to look up. That it is a claim comes first: a
   * stranger chooses how long his name is, and what is too long is cut.
   */
  public String sentence(SignerNames names) {
    StringBuilder sentence = new StringBuilder(isTrusted ? "" : CLAIMED);
    sentence.append(condition.wireName().replace('_', ' '));
    if (!by.isEmpty()) {
      sentence.append(isReplication() ? " in " : " by ").append(by);
    }
    if (!about.isEmpty()) {
      sentence.append(": ").append(about);
    }
    return sentence
        .append(" (")
        .append(eventId)
        .append(names.of(eventId).map(name -> ", signed as " + Visible.word(name)).orElse(""))
        .append(", key ")
        .append(signer)
        .append(isTrusted ? ", trusted)" : ", not trusted)")
        .toString();
  }
}
