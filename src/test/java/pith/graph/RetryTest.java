package pith.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;

/** What is tried again, how often, and that each try has a transaction of its own. */
final class RetryTest {
  private static final int MOST_TRIES = 50;

  /** What was asked of the transactions, in order; the numbers are theirs. */
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  private int begun;
  private int checked;
  private final Retry retry = new Retry(database(), () -> checked++);

  @Test
  void theFirstTryIsCommittedAndClosed() {
    assertEquals("done", retry.write(tx -> "done"));
    assertEquals(List.of("commit 1", "close 1"), asked);
  }

  @Test
  void anotherWriterIsMetAgainInANewTransaction() {
    List<RuntimeException> met =
        new ArrayList<>(
            List.of(new ConstraintViolationException("theirs"), new NotFoundException("gone")));
    assertEquals(
        "done",
        retry.write(
            tx -> {
              if (!met.isEmpty()) {
                throw met.remove(0);
              }
              return "done";
            }));
    assertEquals(List.of("close 1", "close 2", "commit 3", "close 3"), asked);
    assertEquals(5, checked, "before each try, and before each pause");
  }

  @Test
  void itGivesUpWithWhatItMetLast() {
    List<RuntimeException> met = new ArrayList<>();
    RuntimeException told =
        assertThrows(
            NotFoundException.class,
            () ->
                retry.write(
                    tx -> {
                      met.add(new NotFoundException("gone"));
                      throw met.get(met.size() - 1);
                    }));
    assertEquals(MOST_TRIES, met.size());
    assertSame(met.get(MOST_TRIES - 1), told);
    assertEquals(MOST_TRIES, begun);
  }

  @Test
  void whatIsNobodyElsesFaultIsNotTriedAgain() {
    assertThrows(
        IllegalStateException.class,
        () ->
            retry.write(
                tx -> {
                  throw new IllegalStateException("our own");
                }));
    assertEquals(List.of("close 1"), asked);
  }

  @Test
  void theGuardEndsItBeforeTheNextTry() {
    Retry guarded =
        new Retry(
            database(),
            () -> {
              if (begun > 1) {
                throw new CancellationException("told to stop");
              }
            });
    assertThrows(
        CancellationException.class,
        () ->
            guarded.write(
                tx -> {
                  throw new NotFoundException("gone");
                }));
    assertEquals(List.of("close 1", "close 2"), asked);
  }

  @Test
  void stoppingTerminatesWhatIsOpenAndNothingElse() {
    retry.write(tx -> "an earlier one");
    retry.write(
        tx -> {
          retry.stop();
          return "done";
        });
    retry.stop();
    assertEquals(List.of("commit 1", "close 1", "terminate 2", "commit 2", "close 2"), asked);
  }

  /** Only transactions that write down what is asked of them: no test here needs a store. */
  private GraphDatabaseService database() {
    return stand(
        GraphDatabaseService.class,
        asking -> {
          begun++;
          return transaction(begun);
        });
  }

  private Transaction transaction(int number) {
    return stand(
        Transaction.class,
        asking -> {
          asked.add(asking + " " + number);
          return null;
        });
  }

  private static <T> T stand(Class<T> type, Function<String, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> answer.apply(method.getName());
                }));
  }
}
