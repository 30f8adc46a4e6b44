package pith.graph.bulk;

import pith.graph.importing.ImportCounts;
import pith.graph.rows.WholeGraph;
import pith.load.spill.SortedSpill;

/**
 * A graph as rows, and what is left to be done once it is a database.
 *
 * @param spokenOf nodes of papers of whose results something is said
 * @param same nodes of papers of which several bundles may say the same
 * @param refused refusals
 * @param aside documents that are left to transactions
 * @param batches of changes that are among the rows
 */
public record LoadedRows(
    WholeGraph graph,
    SortedSpill spokenOf,
    SortedSpill same,
    SortedSpill refused,
    SortedSpill aside,
    ImportCounts counts,
    long documents,
    long refusals,
    long batches,
    long bytes) {}
