// The timeline of one paper: what was signed about it, when, by whom, and what became of it.

// In the order of the merge.
CALL pith.history('arxiv:2699.00052') YIELD position, created_at, event_type, signer_id, status, summary
RETURN position, created_at, event_type, signer_id, status, summary;
// | position | created_at | event_type | signer_id | status | summary |
// | 1 | 2026-06-01T08:01:00Z | record_created | synthetic.registry | applied | the record was created |
// | 2 | 2026-06-01T08:02:00Z | graph_snapshot | synthetic.registry | applied | shows: [synthetic] Counting Borrowed Proofs |
// | 3 | 2026-06-01T08:03:00Z | citation_signature | synthetic.registry | applied | extends pith:2017:RD4YXACQFR7AUVQ6VUWSTTXKDY |
// | 4 | 2026-06-01T08:04:00Z | citation_signature | synthetic.registry | applied | uses_method pith:2018:HHLL5RTMO4VTSZQX377YDZS4LU |
// | 5 | 2026-06-01T08:05:00Z | timestamp_anchor | synthetic.registry | applied | opentimestamps timestamp, pending |
// | 6 | 2026-06-01T08:06:00Z | correction | synthetic.registry | superseded | erratum: wrong page number |
// | 7 | 2026-06-01T08:07:00Z | correction | synthetic.registry | applied | erratum: wrong page number: 7 |

// Who decided what the state says.
CALL pith.explain('arxiv:2699.00052') YIELD entry, rule, signer_id, lost
RETURN entry, rule, signer_id, size(lost) AS lost;
// | entry | rule | signer_id | lost |
// | current.canonical_record | The record is the one that hashes to the Pith Number; no event can change it. | null | 0 |
// | current.record_created | The first applied record_created in merge order. | synthetic.registry | 0 |
// | current.graph_snapshots | Valid, admitted and not superseded; in merge order. | synthetic.registry | 0 |
// | current.citation_signatures | Valid, admitted and not superseded; in merge order. | synthetic.registry | 0 |
// | current.citation_signatures | Valid, admitted and not superseded; in merge order. | synthetic.registry | 0 |
// | current.timestamp_anchors | Valid, admitted and not superseded; in merge order. | synthetic.registry | 0 |
// | current.corrections | Valid, admitted and not superseded; in merge order. | synthetic.registry | 1 |
// | Paper.title | The latest applied snapshot under a pinned key, or else the latest one. | synthetic.registry | 0 |
// | current.source_aliases | Union of the aliases of admitted bundles, each with its earliest time. | null | 0 |
// | current.source_aliases | Union of the aliases of admitted bundles, each with its earliest time. | null | 0 |
// | current.source_aliases | Union of the aliases of admitted bundles, each with its earliest time. | null | 0 |
// | current.source_aliases | Union of the aliases of admitted bundles, each with its earliest time. | null | 0 |
// | current.source_aliases | Union of the aliases of admitted bundles, each with its earliest time. | null | 0 |
// | current.source_aliases | Union of the aliases of admitted bundles, each with its earliest time. | null | 0 |
