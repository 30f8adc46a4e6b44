package pith.procedure.settings;

import org.neo4j.graphdb.Direction;

/** As seen from the paper that is asked about. */
enum Towards {
  INCOMING(Direction.INCOMING),
  OUTGOING(Direction.OUTGOING),
  BOTH(Direction.BOTH);

  static final Setting<Towards> SETTING = new ChoiceSetting<>("direction", INCOMING);

  private final Direction direction;

  Towards(Direction direction) {
    this.direction = direction;
  }

  static Direction of(GivenSettings given) {
    return given.get(SETTING).direction;
  }
}
