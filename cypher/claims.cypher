// Claims: which were corrected, which nobody ever attested.

// Claims that were corrected.
MATCH (e:Event)-[:CORRECTS]->(c:Claim)<-[:CLAIMS]-(p:Paper)
RETURN p.source_id AS paper, c.claim_id AS claim, e.status AS status, e.created_at AS at
ORDER BY paper, claim;
// | paper | claim | status | at |
// | 2699.00009 | C1 | applied | 2026-06-01T08:03:00Z |
// | 2699.00045 | C1 | applied | 2026-06-01T08:07:00Z |
// | 2699.00052 | C1 | applied | 2026-06-01T08:07:00Z |
// | 2699.00077 | C1 | applied | 2026-06-01T08:07:00Z |
// | 2699.00111 | C1 | applied | 2026-06-01T08:07:00Z |

// Claims that nobody attested, by year.
MATCH (p:Paper)-[:CLAIMS]->(c:Claim {attestation: 'unclaimed'})
RETURN p.year AS year, count(c) AS never_attested
ORDER BY year LIMIT 3;
// | year | never_attested |
// | 2016 | 34 |
// | 2017 | 35 |
// | 2018 | 36 |
