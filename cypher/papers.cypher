// What is known of papers: titles, completeness, timelines, what refutes what.

// Papers by category and year.
MATCH (p:Paper {imported: true})
RETURN p.primary_cat AS category, p.year AS year, count(*) AS papers
ORDER BY category, year;

// The timeline of one paper, as it was merged.
MATCH (p:Paper {imported: true})
WITH p ORDER BY p.pith_number LIMIT 1
CALL pith.history(p.pith_number) YIELD position, created_at, status, summary
RETURN position, created_at, status, summary;

// Who cites whom, and how.
MATCH (a:Paper)-[c:CITES]->(b:Paper)
RETURN c.relation AS relation, c.trusted AS trusted, count(*) AS citations
ORDER BY citations DESC, relation;

// Papers whose replication failed, and by whom.
MATCH (by:Paper)-[r:REPLICATES {outcome: 'failed'}]->(p:Paper)
RETURN p.pith_number AS paper, by.pith_number AS replicated_by, r.at AS at
ORDER BY paper, replicated_by;

// Claims that were corrected.
MATCH (e:Event)-[:CORRECTS]->(c:Claim)<-[:CLAIMS]-(p:Paper)
RETURN p.pith_number AS paper, c.claim_id AS claim, c.text AS text, e.created_at AS corrected
ORDER BY paper, claim;

// What a complete record still lacks.
MATCH (p:Paper {imported: true})
CALL pith.completeness(p.pith_number) YIELD item, done
WHERE NOT done
RETURN item, count(*) AS papers
ORDER BY papers DESC, item;
