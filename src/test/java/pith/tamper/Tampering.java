package pith.tamper;

/**
 * One change of the store behind the product's back.
 *
 * @param name what is changed, in words
 * @param cypher changes it, and gives one row: the number of the paper that {@code pith.verify} has
 *     to name it for, or null where only {@code pith.verify.all} has to
 */
record Tampering(String name, String cypher, Expected expected) {

  /** What becomes of it. */
  enum Expected {
    /** Bundles and policy say what was there: a merge puts it right. */
    MENDED,
    /** The same, but no document has to do with it: an import leaves it alone. */
    ORPHAN,
    /** Only the document has what is lost: a merge says so, an import puts it right. */
    BY_IMPORT,
    /** A clever merge finds it; another says {@code DAMAGED}. An import puts it right. */
    EITHER,
    /** It is seen, but a merge cannot know what was there. An import puts it right. */
    NAMED,
    /**
     * It is seen, and so is that a merge admits less. An import that opens it changes nothing else.
     */
    OPENED,
    /** Nothing else says what was there. */
    NOT_COVERED;

    boolean isNamed() {
      return this != NOT_COVERED;
    }

    boolean isImportable() {
      return isNamed() && this != ORPHAN && this != OPENED;
    }
  }

  /**
   * @param pattern finds a node {@code n} and its paper {@code p}; the first of them is changed
   */
  static Tampering of(String name, String pattern, String change, Expected expected) {
    return new Tampering(
        name,
        ("MATCH %s WITH *, p.pith_number AS paper"
                + " ORDER BY p.source_id, p.pith_number, %s LIMIT 1 %s RETURN paper")
            .formatted(pattern, LinkPlace.key("n"), change),
        expected);
  }

  static Tampering mended(String name, String pattern, String change) {
    return of(name, pattern, change, Expected.MENDED);
  }

  /**
   * One of so many, by its name, and each that nothing but an import mends. The exhaustive run
   * tries them all.
   */
  boolean isTriedAlways(int oneOf) {
    return expected != Expected.MENDED || Math.floorMod(name.hashCode(), oneOf) == 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
