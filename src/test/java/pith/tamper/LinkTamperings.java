package pith.tamper;

import java.util.Set;
import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** Each type of relationship: removed, moved at either end, doubled, and drawn where none is. */
final class LinkTamperings {
  /** Only the document has which events it contains. */
  private static final Set<String> LOST = Set.of("CONTAINS");

  private LinkTamperings() {}

  static Stream<Tampering> all() {
    return LinkPlace.ALL.stream().flatMap(LinkTamperings::of);
  }

  private static Stream<Tampering> of(LinkPlace link) {
    Expected lost = LOST.contains(link.type()) ? Expected.BY_IMPORT : Expected.MENDED;
    Expected more = LOST.contains(link.type()) ? Expected.EITHER : Expected.MENDED;
    return Stream.of(
        present(link, "removed", "DELETE r", lost),
        present(link, "moved", moved(link, link.to(), "from"), lost),
        present(link, "moved at its start", moved(link, link.from(), "to"), lost),
        present(link, "doubled", copy(link, "from", "to"), more),
        new Tampering(
            link.type() + " added",
            link.unlinked("CREATE (from)-[:" + link.type() + "]->(to)"),
            more),
        wrong(link));
  }

  private static Tampering present(LinkPlace link, String what, String change, Expected expected) {
    Place place = link.place();
    return new Tampering(link.type() + " " + what, place.any(change), expected);
  }

  /** To another node of the same label. */
  private static String moved(LinkPlace link, String label, String fixed) {
    String from = fixed.equals("from") ? "from" : "o";
    String to = fixed.equals("from") ? "o" : "to";
    return ("MATCH (o:%s) WHERE o <> from AND o <> to AND NOT (%s)-[:%s]->(%s)"
            + " WITH r, %s, o, paper ORDER BY %s LIMIT 1 %s DELETE r")
        .formatted(label, from, link.type(), to, fixed, LinkPlace.key("o"), copy(link, from, to));
  }

  private static String copy(LinkPlace link, String from, String to) {
    return "CREATE (%s)-[c:%s]->(%s) SET c = properties(r)".formatted(from, link.type(), to);
  }

  private static Tampering wrong(LinkPlace link) {
    return new Tampering(
        link.type() + " from a Claim to a Signer",
        "MATCH (from:Claim), (to:Signer) WITH from, to LIMIT 1 CREATE (from)-[:"
            + link.type()
            + "]->(to) RETURN null AS paper",
        Expected.ORPHAN);
  }
}
