package pith.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pith.corpus.TestKey;

/** A bundle as a graph holds it: its content, since when, and which signatures came with it. */
final class Stored {
  private final Parcel parcel;
  private final int arrived;
  private final Map<TestKey, Integer> seals = new LinkedHashMap<>();
  private boolean open;
  private final List<Arrival> arrivals = new ArrayList<>();

  /** One copy, and the step at which it came. */
  record Arrival(Seal seal, int step) {}

  Stored(Parcel parcel, int arrived) {
    this.parcel = parcel;
    this.arrived = arrived;
  }

  /**
   * @param asOpen whether the import asked for strangers
   */
  void take(Seal seal, int step, boolean asOpen) {
    open |= asOpen;
    arrivals.add(new Arrival(seal, step));
    seal.by().ifPresent(key -> seals.merge(key, step, Math::min));
  }

  Parcel parcel() {
    return parcel;
  }

  List<Arrival> arrivals() {
    return arrivals;
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
