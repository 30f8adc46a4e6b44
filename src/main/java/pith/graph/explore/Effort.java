package pith.graph.explore;

/**
 * How much is read in each way before another is tried. The answer is the same for any effort.
 *
 * @param shared papers that are read below a whole list
 * @param turn citations of the first turn of a search from both sides
 * @param most citations of all turns together
 */
record Effort(long shared, long turn, long most) {
  static final Effort USUAL = new Effort(20_000, 20_000, 3_000_000);
}
