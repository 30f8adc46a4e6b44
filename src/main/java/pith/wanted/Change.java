package pith.wanted;

import java.util.Optional;

/**
 * One change of one paper. Texts are empty where there is nothing to tell.
 *
 * @param number of the paper
 * @param eventId the event that is new, or that caused it
 * @param before in a short word
 * @param after in a short word
 * @param detail what nobody can read in the graph later; of a standing, which of the two words only
 *     keys said that are not pinned
 */
public record Change(
    ChangeKind kind, String number, String eventId, String before, String after, String detail) {

  private static final String BEFORE = "claimed before";
  private static final String AFTER = "claimed after";
  private static final String BOTH = "claimed";

  public static Change ofStanding(
      String number, String eventId, SaidStanding before, SaidStanding after) {
    return new Change(
        ChangeKind.STANDING,
        number,
        eventId,
        before.standing().wireName(),
        after.standing().wireName(),
        detail(!before.isTrusted(), !after.isTrusted()));
  }

  private static String detail(boolean isBeforeClaimed, boolean isAfterClaimed) {
    return isBeforeClaimed ? isAfterClaimed ? BOTH : BEFORE : isAfterClaimed ? AFTER : "";
  }

  /** Empty for a change of another kind. */
  public Optional<SaidStanding> stoodBefore() {
    return stood(before, !detail.equals(BEFORE) && !detail.equals(BOTH));
  }

  public Optional<SaidStanding> standsNow() {
    return stood(after, !detail.equals(AFTER) && !detail.equals(BOTH));
  }

  private Optional<SaidStanding> stood(String word, boolean isTrusted) {
    return kind == ChangeKind.STANDING
        ? PaperStanding.parse(word).map(standing -> new SaidStanding(standing, isTrusted))
        : Optional.empty();
  }

  /**
   * Whether the result of the paper stands worse than before, or one of its keys contradicts
   * itself.
   */
  public boolean isBad() {
    return switch (kind) {
      case STANDING ->
          standsNow()
              .filter(SaidStanding::isShaking)
              .filter(now -> stoodBefore().filter(was -> was.compareTo(now) <= 0).isEmpty())
              .isPresent();
      case CONFLICT -> !after.isEmpty();
      case PAPER, EVENT, STATUS, VERDICT, STATE, ALIAS -> false;
    };
  }
}
