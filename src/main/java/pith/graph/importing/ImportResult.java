package pith.graph.importing;

/** The result of an import. */
public record ImportResult(long documents, long refused, ImportCounts counts, long bytes) {}
