package pith.graph.rows;

/**
 * Rows that are read together.
 *
 * @param base what the numbers of nodes in it are counted from
 * @param rows how many
 * @param properties of all of them
 */
public record RowBlock(long base, int rows, long properties, byte[] bytes) {}
