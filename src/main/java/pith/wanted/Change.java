package pith.wanted;

/**
 * One change of one paper. Texts are empty where there is nothing to tell.
 *
 * @param number of the paper
 * @param eventId the event that is new, or that caused it
 * @param before in a short word
 * @param after in a short word
 * @param detail what nobody can read in the graph later
 */
public record Change(
    ChangeKind kind, String number, String eventId, String before, String after, String detail) {

  /**
   * Whether the result of the paper stands worse than before, or one of its keys contradicts
   * itself.
   */
  public boolean isBad() {
    return switch (kind) {
      case STANDING ->
          PaperStanding.parse(after)
              .filter(PaperStanding::isShaking)
              .filter(
                  now ->
                      PaperStanding.parse(before).filter(was -> was.compareTo(now) <= 0).isEmpty())
              .isPresent();
      case CONFLICT -> !after.isEmpty();
      case PAPER, EVENT, STATUS, VERDICT, STATE, ALIAS -> false;
    };
  }
}
