package pith.graph.write;

/** How many nodes and relationships were not in the graph before. */
public record CreatedNodes(long events, long aliases, long signers, long citations) {}
