package pith.tamper;

import java.util.List;

/**
 * A type of relationship, the labels of its ends, and the paper that it belongs to.
 *
 * @param path from an end to that paper, where it is none of the two
 * @param paper the variable of that paper
 */
record LinkPlace(String type, String from, String to, String path, String paper) {
  private static final String ABOUT = " MATCH (from)-[:ABOUT]->(p:Paper)";
  private static final String DESCRIBES = " MATCH (from)-[:DESCRIBES]->(p:Paper)";

  static final List<LinkPlace> ALL =
      List.of(
          new LinkPlace("IDENTIFIES", "Alias", "Paper", "", "to"),
          new LinkPlace("DESCRIBES", "Bundle", "Paper", "", "to"),
          new LinkPlace("CONTAINS", "Bundle", "Event", DESCRIBES, "p"),
          new LinkPlace("ABOUT", "Event", "Paper", "", "to"),
          new LinkPlace("SIGNED_BY", "Event", "Signer", ABOUT, "p"),
          new LinkPlace("PREV_EVENT", "Event", "Event", ABOUT, "p"),
          new LinkPlace("SUPERSEDES", "Event", "Event", ABOUT, "p"),
          new LinkPlace("CLAIMS", "Paper", "Claim", "", "from"),
          new LinkPlace("CITES", "Paper", "Paper", "", "from"),
          new LinkPlace("REPLICATES", "Paper", "Paper", "", "to"),
          new LinkPlace("CORRECTS", "Event", "Claim", ABOUT, "p"),
          new LinkPlace("POINTS_AT", "Event", "Paper|Alias", ABOUT, "p"));

  static LinkPlace of(String type) {
    return ALL.stream().filter(link -> link.type.equals(type)).findFirst().orElseThrow();
  }

  /** Any of this type. */
  Place place() {
    String pattern = "MATCH (from:%s)-[r:%s]->(to:%s)".formatted(from, type, to);
    return new Place(type, pattern + path, "r", paper, key("from") + ", " + key("to"));
  }

  /** Two nodes that have nothing of this type between them. */
  String unlinked(String change) {
    return ("MATCH (from:%s), (to:%s)%s"
            + " WHERE %s.imported AND from <> to AND NOT (from)-[:%s]->(to)"
            + " WITH *, %s.pith_number AS paper ORDER BY %s.source_id, %s, %s LIMIT 1"
            + " %s RETURN paper")
        .formatted(from, to, path, paper, type, paper, paper, key("from"), key("to"), change);
  }

  /** Something to order nodes by that is the same in each store. */
  static String key(String node) {
    return ("coalesce(%1$s.event_id, %1$s.value, %1$s.public_key, %1$s.bundle_sha256,"
            + " %1$s.pith_number) + coalesce(%1$s.claim_id, %1$s.kind, '')")
        .formatted(node);
  }
}
