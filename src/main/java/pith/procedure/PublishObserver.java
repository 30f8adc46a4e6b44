package pith.procedure;

/** Who looks on while a mirror is written. */
@FunctionalInterface
public interface PublishObserver {
  /** What it throws ends the run; the checkpoint before stays. */
  void check();

  /** So many papers are looked at, and written where they changed. */
  default void progress(long papers, long all) {}
}
