// Papers that are said to support and to refute one and the same other paper.

MATCH (a:Paper)-[yes:CITES {relation: 'supports'}]->(b:Paper)<-[no:CITES {relation: 'refutes'}]-(a)
RETURN a.source_id AS citing, b.source_id AS cited,
  yes.trusted AS supports_trusted, no.trusted AS refutes_trusted
ORDER BY citing, cited;
// | citing | cited | supports_trusted | refutes_trusted |
// | 2699.00140 | 2699.00101 | true | false |

// Refutations, and whether a pinned key signed them.
MATCH (a:Paper)-[c:CITES {relation: 'refutes'}]->(b:Paper)
RETURN a.source_id AS refuting, b.source_id AS refuted, c.trusted AS trusted
ORDER BY refuting;
// | refuting | refuted | trusted |
// | 2699.00095 | 2699.00030 | true |
// | 2699.00140 | 2699.00101 | false |
