package pith.load.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results come in the order of the source, failures in their turn, and few pieces at a time. */
final class PipelineOrderTest {
  private static final Runnable NOTHING = () -> {};
  private static final int THREADS = 2;

  /** What the queue holds, one that the reader brings, one that the taker has. */
  private static final int MOST_UNDER_WAY = 2 * THREADS + 2 + 2;

  /** The first piece ends only after the second. */
  @Test
  void aSlowPieceIsNotOvertaken() {
    CountDownLatch second = new CountDownLatch(1);
    Work<Integer, Integer> work =
        (piece, guard) -> {
          if (piece == 0) {
            await(second);
          } else {
            second.countDown();
          }
          return piece;
        };
    assertEquals(numbers(100), taken(new Numbers(100), work));
  }

  @Test
  void anEmptySourceEndsAtOnceAndStaysAtItsEnd() {
    Numbers source = new Numbers(0);
    try (Pipeline<Integer> pipeline = Pipeline.start(source, THREADS, (piece, guard) -> piece)) {
      assertEquals(Optional.empty(), pipeline.next(NOTHING));
      assertEquals(Optional.empty(), pipeline.next(NOTHING));
    }
    await(source.closed);
  }

  @Test
  void noMoreThanAFewPiecesAreReadBeforeOneIsTaken() {
    Numbers source = new Numbers(1_000);
    try (Pipeline<Integer> pipeline = Pipeline.start(source, THREADS, (piece, guard) -> piece)) {
      for (int taken = 0; pipeline.next(NOTHING).isPresent(); taken++) {
        int ahead = source.given.get() - taken;
        assertTrue(ahead <= MOST_UNDER_WAY, ahead + " pieces under way");
      }
    }
    assertEquals(1_000, source.given.get());
  }

  @Test
  void aWorkersFailureComesInItsTurn() {
    IllegalStateException failure = new IllegalStateException("the fourth");
    Work<Integer, Integer> work =
        (piece, guard) -> {
          if (piece == 3) {
            throw failure;
          }
          return piece;
        };
    Numbers source = new Numbers(100);
    try (Pipeline<Integer> pipeline = Pipeline.start(source, THREADS, work)) {
      for (int i = 0; i < 3; i++) {
        assertEquals(Optional.of(i), pipeline.next(NOTHING));
      }
      assertSame(failure, assertThrows(IllegalStateException.class, () -> pipeline.next(NOTHING)));
    }
    await(source.closed);
  }

  @Test
  void aSourceThatBreaksIsToldAfterWhatItGave() {
    Numbers source =
        new Numbers(100) {
          @Override
          public Optional<Integer> next() throws IOException {
            if (given.get() == 2) {
              throw new IOException("broken");
            }
            return super.next();
          }
        };
    try (Pipeline<Integer> pipeline = Pipeline.start(source, THREADS, (piece, guard) -> piece)) {
      assertEquals(Optional.of(0), pipeline.next(NOTHING));
      assertEquals(Optional.of(1), pipeline.next(NOTHING));
      assertEquals(
          "broken",
          assertThrows(RuntimeException.class, () -> pipeline.next(NOTHING))
              .getCause()
              .getMessage());
    }
    await(source.closed);
  }

  private static List<Integer> taken(Numbers source, Work<Integer, Integer> work) {
    List<Integer> taken = new ArrayList<>();
    try (Pipeline<Integer> pipeline = Pipeline.start(source, THREADS, work)) {
      for (Optional<Integer> next = pipeline.next(NOTHING);
          next.isPresent();
          next = pipeline.next(NOTHING)) {
        taken.add(next.get());
      }
    }
    await(source.closed);
    return taken;
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(1, TimeUnit.MINUTES), "it comes");
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static class Numbers implements WorkSource<Integer> {
    final AtomicInteger given = new AtomicInteger();
    final CountDownLatch closed = new CountDownLatch(1);
    private final int count;

    Numbers(int count) {
      this.count = count;
    }

    @Override
    public Optional<Integer> next() throws IOException {
      return given.get() == count ? Optional.empty() : Optional.of(given.getAndIncrement());
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
