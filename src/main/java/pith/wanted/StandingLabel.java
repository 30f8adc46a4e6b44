package pith.wanted;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a {@code Paper} is labelled with beside its own label, for queries and pictures. */
public enum StandingLabel {
  RETRACTED("Retracted"),
  CONCERN("Concern"),
  REFUTED("Refuted"),
  /** A replication did not succeed as a whole, or a key that is not pinned says anything bad. */
  DISPUTED("Disputed"),
  CORRECTED("Corrected"),
  /** It has bundles, and none of them is admitted. */
  QUARANTINED("Quarantined"),
  /** Others point at it, and nothing was imported of it. */
  STUB("Stub");

  private static final Map<String, StandingLabel> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(StandingLabel::label, each -> each));

  private final String label;

  StandingLabel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether it tells of bad words about the result. */
  public boolean isOfResult() {
    return compareTo(QUARANTINED) < 0;
  }

  /** Empty for a label that users gave. */
  public static Optional<StandingLabel> labelled(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /** Empty for what is no bad word. */
  public static Optional<StandingLabel> of(PaperStanding said, boolean isTrusted) {
    if (!said.isShaking()) {
      return Optional.empty();
    }
    return Optional.of(isTrusted ? ofTrusted(said) : DISPUTED);
  }

  /** What a citation makes of the paper that is cited; empty for one without a bad word. */
  public static Optional<StandingLabel> ofCitation(Optional<String> relation, boolean isTrusted) {
    return relation.flatMap(PaperStanding::saidByCitation).flatMap(said -> of(said, isTrusted));
  }

  private static StandingLabel ofTrusted(PaperStanding said) {
    return switch (said) {
      case RETRACTED -> RETRACTED;
      case EXPRESSION_OF_CONCERN -> CONCERN;
      case REFUTED -> REFUTED;
      case CORRECTED -> CORRECTED;
      default -> DISPUTED;
    };
  }
}
