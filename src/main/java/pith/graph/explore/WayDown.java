package pith.graph.explore;

import java.util.List;
import org.neo4j.graphdb.Node;
import pith.wanted.SaidStanding;

/**
 * The most serious standing that a paper depends on.
 *
 * @param papers from that paper down to the one that has the standing
 */
record WayDown(SaidStanding said, List<Node> papers) {
  WayDown {
    papers = List.copyOf(papers);
  }
}
