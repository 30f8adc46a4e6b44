package pith.graph;

/** How many nodes and relationships were not in the graph before. */
record CreatedNodes(long events, long aliases, long signers, long citations) {}
