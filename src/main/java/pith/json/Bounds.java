package pith.json;

/**
 * How much of a document is built, and who may stop that. A small value takes far more memory than
 * the bytes that it is written in.
 *
 * @param maxDepth levels of arrays and objects, at most {@link StrictJson#MAX_OWN_DEPTH}
 * @param maxValues values of every kind together, the name of a member counted as one more
 * @param guard runs once for every {@link #STEP} of these; what it throws ends the reading
 */
public record Bounds(int maxDepth, int maxValues, Runnable guard) {
  public static final int STEP = 1024;
  public static final Bounds NONE = new Bounds(Integer.MAX_VALUE, () -> {});

  /** As deep as any document may be. */
  public Bounds(int maxValues, Runnable guard) {
    this(StrictJson.MAX_DEPTH, maxValues, guard);
  }

  public Bounds withMaxDepth(int levels) {
    return new Bounds(levels, maxValues, guard);
  }
}
