package pith.graph;

/** What an import came to. */
public record ImportResult(long documents, long refused, ImportCounts counts, long bytes) {}
