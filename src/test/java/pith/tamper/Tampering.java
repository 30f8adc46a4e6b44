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
    /** Nothing else says what was there. */
    NOT_COVERED;

    boolean isNamed() {
      return this != NOT_COVERED;
    }

    boolean isImportable() {
      return isNamed() && this != ORPHAN;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
