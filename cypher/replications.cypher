// Papers whose replication failed, and what depends on them.

// Failed replications, and by whom.
MATCH (by:Paper)-[r:REPLICATES {outcome: 'failed'}]->(p:Paper)
RETURN p.source_id AS paper, r.kind AS kind, by.source_id AS replicated_by, r.trusted AS trusted
ORDER BY paper, replicated_by;
// | paper | kind | replicated_by | trusted |
// | 2699.00030 | replication | 2699.00096 | true |
// | 2699.00034 | replication | 2699.00131 | true |

// Also those by works that have no number here.
MATCH (p:Paper {source_id: '2699.00071'})
CALL pith.replications(p.pith_number) YIELD by, kind, outcome, replication
RETURN by, kind, outcome, replication IS NULL AS no_relationship;
// | by | kind | outcome | no_relationship |
// | 10.9999/nowhere.1 | replication | failed | true |

// The number of papers that depend on each of them.
MATCH (:Paper)-[:REPLICATES {outcome: 'failed'}]->(p:Paper)
WITH DISTINCT p
CALL pith.cascade(p.pith_number) YIELD distance
WHERE distance > 0
RETURN p.source_id AS paper, count(*) AS resting_on_it, max(distance) AS farthest
ORDER BY paper;
// | paper | resting_on_it | farthest |
// | 2699.00034 | 77 | 9 |

// A result that was confirmed twice and proved formally.
MATCH (p:Paper {source_id: '2699.00060'})
CALL pith.replications(p.pith_number) YIELD kind, outcome, paper
RETURN kind, outcome, paper.source_id AS replicated_by
ORDER BY kind, replicated_by;
// | kind | outcome | replicated_by |
// | formal_bridge | confirmed | 2699.00150 |
// | replication | confirmed | 2699.00118 |
// | replication | confirmed | 2699.00119 |
