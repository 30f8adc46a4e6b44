package pith.load.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Nobody works on for somebody who is gone. */
class PipelineTest {
  private static final long MOST_MILLIS = TimeUnit.MINUTES.toMillis(1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicReference<Thread> worker = new AtomicReference<>();

  @Test
  void closingEndsAPieceInTheMiddle() throws Exception {
    try (Pipeline<String> pipeline = start()) {
      assertTrue(begun.await(1, TimeUnit.MINUTES), "it begins");
    }
    assertWorkerEnds();
  }

  @Test
  void aTakerThatIsStoppedNeedNotClose() throws Exception {
    Pipeline<String> pipeline = start();
    assertThrows(
        IllegalStateException.class,
        () ->
            pipeline.next(
                () -> {
                  if (begun.getCount() == 0) {
                    throw new IllegalStateException("told to stop");
                  }
                }));
    assertWorkerEnds();
  }

  /** One piece without an end, which looks at the guard alone. */
  private Pipeline<String> start() {
    return Pipeline.start(new OnePiece(), 1, this::endless);
  }

  private String endless(String piece, Runnable guard) {
    worker.set(Thread.currentThread());
    begun.countDown();
    while (!piece.isEmpty()) {
      guard.run();
    }
    return piece;
  }

  private void assertWorkerEnds() throws InterruptedException {
    worker.get().join(MOST_MILLIS);
    assertFalse(worker.get().isAlive(), "the worker has ended");
  }

  private static final class OnePiece implements WorkSource<String> {
    private boolean given;

    @Override
    public Optional<String> next() {
      Optional<String> next = given ? Optional.empty() : Optional.of("a piece");
      given = true;
      return next;
    }

    @Override
    public void close() {}
  }
}
