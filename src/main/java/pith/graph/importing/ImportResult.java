package pith.graph.importing;

/** What an import came to. */
public record ImportResult(long documents, long refused, ImportCounts counts, long bytes) {}
