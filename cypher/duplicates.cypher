// Papers that go by one and the same name.

MATCH (a:Alias)-[:IDENTIFIES]->(p:Paper)
WITH a, collect(p.pith_number) AS papers
WHERE size(papers) > 1
RETURN a.kind AS kind, a.value AS value, size(papers) AS papers
ORDER BY kind;
// | kind | value | papers |
// | arxiv | 2699.00180 | 2 |
// | arxiv_version | 2699.00180v1 | 2 |
// | doi | 10.48550/arxiv.2699.00180 | 2 |

// What the conflicts call says of them.
CALL pith.conflicts() YIELD kind, subject
WHERE kind = 'ALIAS_CONFLICT'
RETURN subject ORDER BY subject;
// | subject |
// | arxiv 2699.00180 |
// | arxiv_version 2699.00180v1 |
// | doi 10.48550/arxiv.2699.00180 |
