// The nodes and relationships that pith.import writes of a plain bundle, with nothing verified.
CALL apoc.load.json($dump) YIELD value
CALL (value) {
  MERGE (p:Paper {pith_number: value.pith_number})
  SET p += {
    suffix: split(value.pith_number, ':')[2], short_number: value.short_pith_number,
    year: toInteger(split(value.pith_number, ':')[1]), canonical_sha256: value.canonical_sha256,
    canonical_record: apoc.convert.toJson(value.canonical_record),
    source_kind: value.source.kind, source_id: value.source.id,
    source_version: toString(value.source.version),
    primary_cat: value.canonical_record.metadata.primary_cat,
    cross_cats: value.canonical_record.metadata.cross_cats_sorted,
    license: value.canonical_record.metadata.license,
    submitted_at: datetime(value.canonical_record.metadata.submitted_at),
    state_sha256: value.state.state_sha256, merge_version: value.merge_version,
    event_count: value.state.event_count, valid_event_count: value.state.valid_event_count,
    equivocation_count: value.state.equivocation_count, imported: true, merged_at: datetime()}
  MERGE (b:Bundle {bundle_sha256: value.bundle_signature.bundle_sha256})
  SET b += {
    built_at: value.built_at, declared_state_sha256: value.state.state_sha256,
    signature: apoc.convert.toJson(value.bundle_signature),
    frame: apoc.convert.toJson(apoc.map.removeKeys(value, ['events', 'state', 'bundle_signature']))}
  MERGE (b)-[:DESCRIBES]->(p)
  WITH value, p, b
  CALL (value, p) {
    UNWIND value.source_aliases AS a
    MERGE (n:Alias {kind: a.alias_kind, value: a.alias_value})
    SET n.created_at = a.created_at
    MERGE (n)-[:IDENTIFIES]->(p)
    RETURN count(*) AS aliases
  }
  CALL (value, p, b) {
    UNWIND value.events AS e
    MERGE (n:Event {event_id: e.event_id})
    SET n += {
      event_type: e.event_type, target: e.target, created_at: e.created_at,
      at: datetime(e.created_at), schema_version: e.schema_version, status: 'applied',
      body: apoc.convert.toJson(apoc.map.removeKeys(e, ['event_id', 'content_sha256', 'signature']))}
    MERGE (n)-[:ABOUT]->(p)
    MERGE (b)-[c:CONTAINS]->(n)
    SET c.envelope = apoc.convert.toJson(
      {event_id: e.event_id, content_sha256: e.content_sha256, signature: e.signature})
    WITH p, n, e, [k IN value.public_keys WHERE k.key_id = e.signer.key_id][0] AS key
    MERGE (s:Signer {public_key: key.public_key_hex})
    ON CREATE SET s += {
      fingerprint: key.fingerprint_sha256_hex, signer_id: e.signer.signer_id,
      signer_type: e.signer.signer_type, key_ids: [key.key_id]}
    MERGE (n)-[:SIGNED_BY]->(s)
    WITH p, e WHERE e.event_type = 'graph_snapshot'
    SET p += {
      title: e.payload.graph_snapshot.paper.title,
      authors: e.payload.graph_snapshot.paper.authors_text,
      abstract_excerpt: e.payload.graph_snapshot.paper.abstract_excerpt}
    RETURN count(*) AS events
  }
  RETURN 1 AS one
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS n
