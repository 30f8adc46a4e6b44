package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.kernel.api.exceptions.Status;
import pith.corpus.TestCorpus;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.database.Graph;
import pith.graph.Retry;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.run.ChangeJournal;
import pith.graph.write.Keep;
import pith.load.Document;
import pith.load.Limits;
import pith.load.judge.DocumentJudge;
import pith.load.judge.KnownBundles;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** Only what lies in a document is said of the document. */
@SuppressWarnings("removal") // the failures of Neo4j have no other constructors for us
final class BatchCommitIT {
  private static final Assessor ASSESSOR =
      new Assessor(TrustPolicy.builtIn(), new KeyCache(Arithmetic.FAST));

  private static final List<RuntimeException> LOGGED = new ArrayList<>();

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  static Stream<RuntimeException> failuresOfNoDocument() {
    return Stream.of(
        new IllegalArgumentException("a fault of this program"),
        new TransactionTerminatedException(Status.Transaction.Terminated),
        new TransactionFailureException("full", new IOException("No space left on device")),
        new TransactionFailureException("full", new OutOfMemoryError("Java heap space")));
  }

  @ParameterizedTest
  @MethodSource("failuresOfNoDocument")
  void aStoreOrAProgramThatFailsIsNoRefusal(RuntimeException failure) {
    BatchCommit commit =
        commit(
            () -> {
              throw failure;
            });
    assertSame(failure, assertThrows(RuntimeException.class, () -> commit.commit(batch())));
    assertEquals(0L, graph.value("MATCH (n:Refusal|Bundle) RETURN count(n)"));
  }

  @ParameterizedTest
  @MethodSource("failuresOfADocument")
  void whatNoDatabaseWouldTakeIsRefusedAlone(RuntimeException failure) {
    LOGGED.clear();
    int[] papers = {0};
    List<PreparedDocument> batch = batch();
    BatchResult written =
        commit(
                () -> {
                  if (papers[0]++ % 3 == 2) {
                    throw failure;
                  }
                })
            .commit(batch);
    assertEquals(0, written.counts().get(Counter.QUARANTINED));
    assertEquals((long) written.refused().size(), graph.value("MATCH (r:Refusal) RETURN count(r)"));
    written.refused().forEach(refusal -> assertEquals(RefusalCode.UNWRITABLE, refusal.code()));
    assertEquals(written.refused().size(), LOGGED.size());
    LOGGED.forEach(why -> assertSame(failure, why));
    assertEquals(batch.size(), written.counts().get(Counter.IMPORTED) + written.refused().size());
    graph.empty();
  }

  static Stream<RuntimeException> failuresOfADocument() {
    return Stream.of(
        thrownByNeo4j(new IllegalArgumentException("Property value is too large to index")),
        thrownByNeo4j(new TransactionFailureException("the store would not take it")));
  }

  @Test
  void aNodeOfAnotherHandThatStaysInTheWayRefusesOneDocument() {
    RuntimeException taken =
        thrownByNeo4j(new ConstraintViolationException("a node of another hand has this key"));
    LOGGED.clear();
    List<PreparedDocument> one = batch().subList(0, 1);
    BatchResult written =
        commit(
                () -> {
                  throw taken;
                })
            .commit(one);
    assertEquals(
        List.of(RefusalCode.UNWRITABLE), written.refused().stream().map(Refusal::code).toList());
    assertEquals(List.of(taken), LOGGED);
    assertEquals(1L, graph.value("MATCH (r:Refusal) RETURN count(r)"));
    graph.empty();
  }

  private static RuntimeException thrownByNeo4j(RuntimeException failure) {
    failure.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.neo4j.kernel.impl.newapi.Operations", "nodeSetProperty", "", 1)
        });
    return failure;
  }

  private static BatchCommit commit(Runnable guard) {
    return new BatchCommit(
        new Retry(graph.db(), () -> {}),
        new ImportBatch(
            ASSESSOR,
            TrustMode.OPEN,
            false,
            Keep.ALL,
            Limits.STANDARD,
            InstantSource.system(),
            guard,
            ChangeJournal.NONE),
        (refusal, why) -> LOGGED.add(why));
  }

  private static List<PreparedDocument> batch() {
    DocumentJudge judge =
        new DocumentJudge(ASSESSOR, TrustMode.OPEN, Limits.STANDARD, InstantSource.system());
    return PreparedDocument.all(
        TestCorpus.documents(4, 6).stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .map(bytes -> new Document.Content("test", 1, 0, bytes))
            .map(document -> judge.judge(document, KnownBundles.NONE))
            .toList(),
        TrustMode.OPEN);
  }
}
