package pith.graph.bulk;

import java.util.List;
import java.util.Locale;

/** What is brought together from several papers before a store is made. */
public enum JoinKind {
  /** Claims on a name, and what points at it. */
  NAMES,
  /** Papers by their numbers, and what points at a number. */
  NUMBERS,
  /** Keys, and what events say of them. */
  SIGNERS,
  /** Events, the bundles of other papers that contain them, and what names them. */
  EVENTS,
  /** What an event draws, and the papers that it may be drawn to. */
  EDGES,
  /** Papers, and what others make of them. */
  LABELS,
  /** Papers of which anything is said. */
  SPOKEN_OF,
  /** Papers of which several bundles may say the same. */
  SAME;

  /** What one makes, a later one takes. */
  static final List<JoinKind> IN_ORDER = List.of(NUMBERS, NAMES, SIGNERS, EVENTS, EDGES);

  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
