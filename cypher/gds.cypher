// Graph Data Science over the citation graph: the papers that many others depend on, by PageRank.

CALL gds.graph.project('citations', 'Paper', {CITES: {orientation: 'NATURAL'}})
YIELD nodeCount, relationshipCount
RETURN nodeCount, relationshipCount;

CALL gds.pageRank.stream('citations') YIELD nodeId, score
RETURN gds.util.asNode(nodeId).source_id AS paper, round(score, 2) AS score
ORDER BY score DESC, paper LIMIT 5;

CALL gds.graph.drop('citations') YIELD graphName
RETURN graphName;
