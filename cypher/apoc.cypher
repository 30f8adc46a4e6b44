// Pith beside APOC core: merge in batches, import what another tool has loaded, export the graph.

// Recompute every state, a hundred papers to a transaction.
CALL apoc.periodic.iterate(
  'MATCH (p:Paper) WHERE p.imported RETURN p.pith_number AS id',
  'CALL pith.merge(id) YIELD changed RETURN count(changed)',
  {batchSize: 100, parallel: false})
YIELD batches, total, errorMessages
RETURN batches, total, errorMessages;

// A bundle that APOC has read, taken in this transaction. Canonical JSON is the same for every
// spelling, so it makes no difference that APOC wrote the text anew.
CALL apoc.load.json('TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json') YIELD value
WITH apoc.convert.toJson(value) AS json
CALL pith.import.text(json) YIELD imported, unchanged, refused
RETURN imported, unchanged, refused;

// Papers and who signed about them, as JSON for another tool.
CALL apoc.export.json.query(
  'MATCH (p:Paper)<-[:ABOUT]-(e:Event)-[:SIGNED_BY]->(s:Signer)
   RETURN p.pith_number AS paper, e.event_type AS event, s.signer_id AS signer',
  null, {stream: true})
YIELD rows, data
RETURN rows, data;
