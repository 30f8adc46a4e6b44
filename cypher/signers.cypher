// Who says what: signers, what they sign, and what is kept aside.

// Signers and how much they sign.
MATCH (s:Signer)<-[:SIGNED_BY]-(e:Event)
RETURN s.signer_id AS signer, s.trust AS trust, s.fingerprint AS key, e.event_type AS type, count(*) AS events
ORDER BY signer, key, type;
// | signer | trust | key | type | events |
// | pith.science | pinned | 8d4b5ee74e4693bcd1df2446408b0d54 | graph_snapshot | 3 |
// | pith.science | pinned | 8d4b5ee74e4693bcd1df2446408b0d54 | record_created | 3 |
// | synthetic.author | unknown | 98bcf49fe5f29a3bad9c215edd5c58cb | author_attestation | 19 |
// | synthetic.author | unknown | 98bcf49fe5f29a3bad9c215edd5c58cb | correction | 1 |
// | synthetic.lab.north | pinned | ccd33b7fbb1b21299714dd4e8657b54e | replication_record | 5 |
// | synthetic.lab.south | pinned | 9d30e494490b9f09162878a07acd8a10 | replication_record | 4 |
// | synthetic.prover | pinned | 5e74c3ac4fcda8de8717d19f1dd56c6c | replication_record | 1 |
// | synthetic.registry | pinned | 0f58bd40d28eade93db0423db2b6b39d | citation_signature | 529 |
// | synthetic.registry | pinned | 0f58bd40d28eade93db0423db2b6b39d | correction | 6 |
// | synthetic.registry | pinned | 0f58bd40d28eade93db0423db2b6b39d | graph_snapshot | 201 |
// | synthetic.registry | pinned | 0f58bd40d28eade93db0423db2b6b39d | record_created | 201 |
// | synthetic.registry | pinned | 0f58bd40d28eade93db0423db2b6b39d | storage_attestation | 34 |
// | synthetic.registry | pinned | 0f58bd40d28eade93db0423db2b6b39d | timestamp_anchor | 67 |
// | synthetic.registry | unknown | 25dbef9edc1652913015ac6f0ce02d0d | graph_snapshot | 1 |
// | synthetic.registry | unknown | 25dbef9edc1652913015ac6f0ce02d0d | record_created | 1 |
// | synthetic.registry | unknown | 25dbef9edc1652913015ac6f0ce02d0d | replication_record | 1 |
// | synthetic.rival | unknown | 169d380129d88ae19e1d17b2e470a5d2 | citation_signature | 1 |

// Bundles that are stored but part of no state.
MATCH (b:Bundle {admitted: false})-[:DESCRIBES]->(p:Paper)
RETURN p.pith_number AS paper, b.verdict AS verdict, b.signed_by AS key, b.source AS source
ORDER BY paper, key;
// | paper | verdict | key | source |
// | pith:2016:CUWX2M25Q7VO4UNHZYKLGZY3QL | NOT_INTACT | null | synthetic-tampered.json |
// | pith:2016:WQ7CBZ2PMKYGDZ4HF7CKQ6OU62 | INTACT_BUT_UNTRUSTED_SIGNER | 764272b864fc2fc42591f717dda4e6c937800719a12007efdb5bffd631e0c396 | synthetic-forged-clone.json |

// Events that the state ignores, and why.
MATCH (e:Event)
WHERE e.status IN ['quarantined', 'invalid', 'unverifiable', 'missing']
RETURN e.status AS status, e.reason AS reason, count(*) AS events
ORDER BY status, reason;
// | status | reason | events |
// | invalid | CONTENT_HASH | 1 |
// | quarantined | NAME_PINNED_TO_ANOTHER_KEY | 3 |

// Forks, names that several papers have, states that do not follow from their events.
CALL pith.conflicts() YIELD kind, subject, details
RETURN kind, subject, details;
// | kind | subject | details |
// | EQUIVOCATION | pith:2021:JI755IDQS65G5ZMUMP2SBYFGBD | positions for which one key signed several events: 1 |
// | ALIAS_CONFLICT | arxiv 2699.00180 | 2 papers have an equal right to this name |
// | ALIAS_CONFLICT | arxiv_version 2699.00180v1 | 2 papers have an equal right to this name |
// | ALIAS_CONFLICT | doi 10.48550/arxiv.2699.00180 | 2 papers have an equal right to this name |
// | STATE_DIFFERS | bundle 459b188e3bc50876c44abf37592d583ba8382cd8c18f6a83b309bb302e89df76 | declares state c6b07625a0541175cb88aa7f053e433760ae347304cfecb91e16057976107f5d |
