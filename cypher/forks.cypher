// Forks: one key signed two events for the same position. Found and drawn.

// Every fork, with the papers concerned.
CALL pith.conflicts() YIELD kind, pith_numbers, details
WHERE kind = 'EQUIVOCATION'
UNWIND pith_numbers AS number
MATCH (p:Paper {pith_number: number})
RETURN p.source_id AS paper, details;
// | paper | details |
// | 2699.00111 | positions for which one key signed several events: 1 |

// Signers that equivocate, and how often.
MATCH (s:Signer)<-[:SIGNED_BY]-(a:Event)-[:PREV_EVENT]->(point:Event)<-[:PREV_EVENT]-(b:Event)-[:SIGNED_BY]->(s)
WHERE a.event_id < b.event_id AND a.target IS NOT NULL
  AND NOT (a)-[:SUPERSEDES]-(b)
  AND a.status IN ['applied', 'superseded'] AND b.status IN ['applied', 'superseded']
RETURN s.signer_id AS signer, s.trust AS trust, count(DISTINCT point) AS forks
ORDER BY signer;
// | signer | trust | forks |
// | synthetic.author | unknown | 1 |

// The two sides of one of them.
CALL pith.history('arxiv:2699.00111') YIELD event_type, signer_id, equivocates, summary
WHERE equivocates
RETURN event_type, signer_id, summary;
// | event_type | signer_id | summary |
// | author_attestation | synthetic.author | A. Nobody claims authorship, strong |
// | correction | synthetic.author | retraction: I never wrote this |

// Drawn in Neo4j Browser: the point, what was said there, and who said it.
MATCH (p:Paper {source_id: '2699.00111'})<-[:ABOUT]-(e:Event)-[:SIGNED_BY]->(s:Signer {signer_id: 'synthetic.author'})
OPTIONAL MATCH drawn = (e)-[:PREV_EVENT]->(:Event)
RETURN count(e) AS events, count(drawn) AS links;
// | events | links |
// | 3 | 2 |
