package pith.load.pipeline;

/** What a worker makes of one piece. */
@FunctionalInterface
public interface Work<W, R> {
  /**
   * @param guard to run every now and then: it throws once nobody waits for the result any more
   */
  R of(W piece, Runnable guard);
}
