package pith.graph.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/** The relationships at one node, beside those wanted. */
final class LinkComparison {
  private final Remedy remedy;

  LinkComparison(Remedy remedy) {
    this.remedy = remedy;
  }

  /**
   * @param present all of the kinds that could be wanted, on their sides
   */
  void compare(Node at, List<Relationship> present, List<WantedLink> wanted) {
    if (present.isEmpty()) {
      wanted.forEach(link -> remedy.draw(at, link));
      return;
    }
    Map<String, WantedLink> open = new LinkedHashMap<>();
    wanted.forEach(link -> open.put(link.key(), link));
    for (Relationship link : present) {
      WantedLink met = open.remove(WantedLink.key(link, link.getOtherNode(at)));
      if (met == null) {
        remedy.remove(link);
      } else if (!met.kind().properties().isEmpty()) {
        remedy.properties(link, met.kind(), met.properties());
      }
    }
    open.values().forEach(link -> remedy.draw(at, link));
  }
}
