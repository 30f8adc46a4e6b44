// Whether results still stand, and what they depend on.

// One paper, or a list: the standing, why, and the worst problem of a paper that it depends on.
CALL pith.standing(['arxiv:2699.00009', 'arxiv:2699.00067', 'arxiv:1610.09645'])
YIELD id, standing, worst_beneath, trusted
RETURN id, standing, worst_beneath, trusted;
// | id | standing | worst_beneath | trusted |
// | arxiv:2699.00009 | retracted | null | true |
// | arxiv:2699.00067 | unchallenged | retracted | null |
// | arxiv:1610.09645 | unchallenged | null | null |

// Who said so: the event, its signer, and whether his key is pinned.
CALL pith.standing('arxiv:2699.00009') YIELD title, events
UNWIND events AS id
MATCH (e:Event {event_id: id})-[:SIGNED_BY]->(s:Signer)
RETURN title, e.event_type AS type, e.created_at AS at, s.signer_id AS signer, s.trust AS key;
// | title | type | at | signer | key |
// | [synthetic] Noise in Imaginary Tides | correction | 2026-06-01T08:03:00Z | synthetic.registry | pinned |

// The way down from a paper to the retracted one.
CALL pith.standing('arxiv:2699.00067') YIELD path
RETURN [p IN nodes(path) | p.short_number] AS papers,
  [c IN relationships(path) | c.relation] AS relations;
// | papers | relations |
// | [pith:TY3M5XMV, pith:74ONII3X, pith:QX4MCPNV, pith:WQ7CBZ2P] | [extends, depends_on, depends_on] |

// All papers of one category that have a problem, or depend on one that has.
MATCH (p:Paper {primary_cat: 'cs.LG', imported: true})
WITH collect(p.pith_number) AS ids
CALL pith.standing(ids) YIELD title, standing, worst_beneath
WITH * WHERE worst_beneath IS NOT NULL
RETURN worst_beneath, count(*) AS papers ORDER BY papers DESC;
// | worst_beneath | papers |
// | retracted | 100 |
// | replication_failed | 16 |
// | expression_of_concern | 13 |
// | corrected | 11 |
// | refuted | 2 |
// | replication_partial | 1 |

// Papers that a pinned key retracted or refuted, by their labels.
MATCH (p:Retracted|Refuted)
RETURN p.short_number AS paper, p.title AS title ORDER BY paper LIMIT 3;
// | paper | title |
// | pith:DWNI6OHM | [synthetic] Symmetries of Paper Turbines |
// | pith:IRPVIY73 | [synthetic] A Lower Limit on Folded Weather |
// | pith:WQ7CBZ2P | [synthetic] Noise in Imaginary Tides |

// Who cites a retracted paper for its result.
MATCH (a:Paper)-[c:CITES]->(b:Retracted)
WHERE c.relation IN ['supports', 'extends', 'uses_method', 'depends_on']
RETURN b.short_number AS retracted, count(a) AS cited_by ORDER BY cited_by DESC, retracted LIMIT 3;
// | retracted | cited_by |
// | pith:WQ7CBZ2P | 8 |
