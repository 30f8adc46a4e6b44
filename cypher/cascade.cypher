// What falls when a result falls.

// How a retracted paper stands, and why.
CALL pith.cascade('arxiv:2699.00009', {depth: 0}) YIELD standing, because
UNWIND because AS reason
RETURN standing, split(reason, ' (')[0] AS reason;
// | standing | reason |
// | retracted | retracted: the tides were counted twice |

// The papers that depend on it, by distance.
CALL pith.cascade('arxiv:2699.00009') YIELD distance, shaken
WHERE distance > 0
RETURN distance, shaken, count(*) AS papers
ORDER BY distance;
// | distance | shaken | papers |
// | 1 | retracted | 8 |
// | 2 | retracted | 13 |
// | 3 | retracted | 14 |
// | 4 | retracted | 19 |
// | 5 | retracted | 16 |
// | 6 | retracted | 9 |
// | 7 | retracted | 8 |
// | 8 | retracted | 7 |
// | 9 | retracted | 5 |
// | 10 | retracted | 1 |

// The way from it to the farthest papers that say "depends_on" at every step.
CALL pith.cascade('arxiv:2699.00009', {relations: ['depends_on']}) YIELD distance, pith_number, path
WITH distance, path ORDER BY distance DESC, pith_number LIMIT 2
RETURN distance, [n IN nodes(path) | n.source_id] AS way;
// | distance | way |
// | 6 | [2699.00009, 2699.00073, 2699.00105, 2699.00145, 2699.00161, 2699.00160, 2699.00176] |
// | 6 | [2699.00009, 2699.00073, 2699.00105, 2699.00145, 2699.00161, 2699.00160, 2699.00192] |

// All papers that do not stand by themselves, worst first.
MATCH (p:Paper {imported: true})
CALL pith.cascade(p.pith_number, {depth: 0}) YIELD standing, because
WHERE standing <> 'unchallenged'
WITH p, standing ORDER BY p.source_id
RETURN standing, collect(p.source_id) AS papers
ORDER BY standing;
// | standing | papers |
// | confirmed | [2699.00064] |
// | corrected | [2699.00045, 2699.00046, 2699.00052] |
// | expression_of_concern | [2699.00077] |
// | formally_proved | [2699.00060] |
// | inconclusive | [2699.00035] |
// | refuted | [2699.00030, 2699.00050, 2699.00101] |
// | replication_failed | [2699.00034, 2699.00071] |
// | replication_partial | [2699.00088] |
// | retracted | [2699.00009, 2699.00111] |

// Drawn in Neo4j Browser: the retracted paper and two steps of the papers that depend on it.
CALL pith.cascade('arxiv:2699.00009', {depth: 2}) YIELD path
RETURN count(path) AS paths;
// | paths |
// | 22 |
