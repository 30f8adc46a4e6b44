package pith.hostile;

import java.util.HashMap;
import java.util.Map;
import pith.corpus.TestKey;

/** A bundle as a graph holds it: its content, since when, and which signatures came with it. */
final class Stored {
  private final Parcel parcel;
  private final int arrived;
  private final Map<TestKey, Integer> seals = new HashMap<>();
  private boolean open;
  private Seal best = Seal.NONE;

  Stored(Parcel parcel, int arrived) {
    this.parcel = parcel;
    this.arrived = arrived;
  }

  /**
   * @param asOpen whether the import asked for strangers
   */
  void take(Seal seal, int step, boolean asOpen) {
    open |= asOpen;
    best = seal.by().isPresent() ? seal : best;
    seal.by().ifPresent(key -> seals.merge(key, step, Math::min));
  }

  Parcel parcel() {
    return parcel;
  }

  Seal best() {
    return best;
  }

  int arrived() {
    return arrived;
  }

  boolean isOpen() {
    return open;
  }

  /** The keys that really signed it, and when a signature by each first came. */
  Map<TestKey, Integer> seals() {
    return seals;
  }
}
