package pith.tamper;

import static pith.tamper.Tampering.mended;

import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** Our properties on nodes and relationships that have no such thing to say. */
final class AddedTamperings {
  private static final String POINTED_AT = "(n)<-[:POINTS_AT]-(:Event)-[:ABOUT]->(p:Paper) WHERE ";
  private static final String STUB = POINTED_AT + "n:Paper AND NOT n.imported";
  private static final String MISSING =
      "(n:Event {status: 'missing'})<--(:Event)-[:ABOUT]->(p:Paper)";

  private AddedTamperings() {}

  static Stream<Tampering> all() {
    return Stream.concat(whereAbsent(), onStubs());
  }

  private static Stream<Tampering> whereAbsent() {
    return Stream.of(
        onLink("IDENTIFIES", "by_stranger", "true", Expected.MENDED),
        onLink("IDENTIFIES", "record_only", "true", Expected.MENDED),
        onLink("IDENTIFIES", "derived", "true", Expected.MENDED),
        onLink("IDENTIFIES", "created_at", "'2020-01-01T00:00:00Z'", Expected.MENDED),
        onLink("CONTAINS", "position", "5", Expected.EITHER),
        onNode("Paper", "state_sha256", "'00'"),
        onNode("Paper", "title", "'Bought and Sold'"),
        onNode("Event", "reason", "'SHAPE'"));
  }

  private static Stream<Tampering> onStubs() {
    return Stream.of(
        mended("a stub Paper gets a title", STUB, "SET n.title = 'Bought'"),
        mended("a stub Paper gets a record", STUB, "SET n.canonical_record = '{}'"),
        mended("a stub Paper gets a verdict", STUB, "SET n.verdict = 'AUTHENTIC'"),
        mended(
            "a stub Alias is derived",
            POINTED_AT + "n:Alias AND n.derived IS NULL",
            "SET n.derived = true"),
        mended("a missing Event gets a body", MISSING, "SET n.body = '{}'"),
        mended("a missing Event gets a type", MISSING, "SET n.event_type = 'correction'"),
        mended("a missing Event is applied", MISSING, "SET n.status = 'applied'"));
  }

  private static Tampering onNode(String label, String name, String value) {
    return added(Place.ofNode(label), name, value, Expected.MENDED);
  }

  private static Tampering onLink(String type, String name, String value, Expected expected) {
    return added(LinkPlace.of(type).place(), name, value, expected);
  }

  private static Tampering added(Place place, String name, String value, Expected expected) {
    String change = "SET %s.%s = %s".formatted(place.entity(), name, value);
    return new Tampering(
        place.name() + "." + name + " added", place.without(name, change), expected);
  }
}
