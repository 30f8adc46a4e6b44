package pith.graph.parts;

import java.util.Locale;
import java.util.Optional;
import pith.graph.bulk.JoinKind;
import pith.graph.rows.Numbered;

/** What a part has beside rows: the loader sees to it. */
enum LeftKind {
  /** A paper, and what others make of it. */
  LABEL,
  /** A paper of which anything is said. */
  SPOKEN_OF,
  /** A paper of which several bundles may say the same. */
  SAME,
  /** A document that is left to transactions. */
  ASIDE,
  /** What one batch of papers changed. */
  CHANGES;

  /** As bytes of a file. */
  static final Numbered<LeftKind> NUMBERS = new Numbered<>(LeftKind.class);

  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for what is joined by a later stage. */
  static Optional<LeftKind> of(JoinKind kind) {
    return switch (kind) {
      case LABELS -> Optional.of(LABEL);
      case SPOKEN_OF -> Optional.of(LeftKind.SPOKEN_OF);
      case SAME -> Optional.of(LeftKind.SAME);
      case NAMES, NUMBERS, SIGNERS, EVENTS, EDGES -> Optional.empty();
    };
  }
}
