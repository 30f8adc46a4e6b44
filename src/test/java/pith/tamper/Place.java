package pith.tamper;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a node or a relationship is found, with a paper that has to do with it.
 *
 * @param name of its label or type
 * @param match finds candidates
 * @param entity the variable that is tampered with
 * @param paper the variable of the paper
 * @param order of the candidates; the first one is taken
 */
record Place(String name, String match, String entity, String paper, String order) {
  private static final Map<String, Place> NODES =
      List.of(
              node("Paper", "(n:Paper {imported: true})", "n", "n.pith_number"),
              node("Event", "(n:Event)-[:ABOUT]->(p:Paper)", "p", "n.at, n.event_id"),
              node("Alias", "(n:Alias)-[:IDENTIFIES]->(p:Paper)", "p", "n.kind"),
              node(
                  "Signer",
                  "(n:Signer)<-[:SIGNED_BY]-(:Event)-[:ABOUT]->(p:Paper)",
                  "p",
                  "n.public_key"),
              node("Bundle", "(n:Bundle)-[:DESCRIBES]->(p:Paper)", "p", "n.bundle_sha256"),
              node("Claim", "(n:Claim)<-[:CLAIMS]-(p:Paper)", "p", "n.claim_id"))
          .stream()
          .collect(Collectors.toMap(Place::name, place -> place));

  private static Place node(String label, String pattern, String paper, String order) {
    return new Place(label, "MATCH " + pattern, "n", paper, order);
  }

  static Place ofNode(String label) {
    return NODES.get(label);
  }

  /** The first that has the property, changed. */
  String with(String property, String change) {
    return cypher(property + " IS NOT NULL", change);
  }

  /** The first that lacks it, changed. */
  String without(String property, String change) {
    return cypher(property + " IS NULL", change);
  }

  /** The first of all, changed. */
  String any(String change) {
    return where("true", change);
  }

  private String cypher(String condition, String change) {
    return where(entity + "." + condition, change);
  }

  /** The first of which the condition is true, changed. */
  String where(String condition, String change) {
    return ("%s WHERE %s.imported AND %s WITH *, %s.pith_number AS paper"
            + " ORDER BY %s.source_id, %s LIMIT 1 %s RETURN paper")
        .formatted(match, paper, condition, paper, paper, order, change);
  }
}
