package pith.graph.rows;

/** Which number a node gets in the database that has another one in its row. */
public interface Numbering {
  /** For rows that were numbered for one database. */
  Numbering AS_WRITTEN = number -> number;

  long of(long written);
}
