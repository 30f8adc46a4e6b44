// Who says what: signers, what they sign, and what is kept aside.

// Signers and how much they sign.
MATCH (s:Signer)<-[:SIGNED_BY]-(e:Event)
RETURN s.signer_id AS signer, s.trust AS trust, s.fingerprint AS key, e.event_type AS type, count(*) AS events
ORDER BY signer, key, type;

// Bundles that are stored but part of no state.
MATCH (b:Bundle {admitted: false})-[:DESCRIBES]->(p:Paper)
RETURN p.pith_number AS paper, b.verdict AS verdict, b.signed_by AS key, b.source AS source
ORDER BY paper, key;

// Events that have no say, and why.
MATCH (e:Event)
WHERE e.status IN ['quarantined', 'invalid', 'unverifiable', 'missing']
RETURN e.status AS status, e.reason AS reason, count(*) AS events
ORDER BY status, reason;

// Keys that said two things at one point, names claimed twice, states that do not follow.
CALL pith.conflicts() YIELD kind, subject, details
RETURN kind, subject, details;
