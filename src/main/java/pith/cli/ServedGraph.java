package pith.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** The graph that {@code pith serve} has open, by Bolt. */
final class ServedGraph implements AskedGraph {
  private static final String USER = "neo4j";
  private static final String MARK = "pith";
  private static final long PATIENCE_SECONDS = 10;

  private final String address;
  private final Driver driver;
  private final String mark = UUID.randomUUID().toString();

  private ServedGraph(String address, Driver driver) {
    this.address = address;
    this.driver = driver;
  }

  static ServedGraph open(String address, String password) {
    Config config =
        Config.builder()
            .withLogging(Logging.none())
            .withTelemetryDisabled(true)
            .withConnectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .build();
    ServedGraph graph =
        new ServedGraph(
            address, GraphDatabase.driver(address, AuthTokens.basic(USER, password), config));
    try {
      graph.rows("RETURN 1 AS here", Map.of());
      return graph;
    } catch (RuntimeException refused) {
      graph.close();
      throw refused;
    }
  }

  @Override
  public <T> T fold(Function<EmbeddedGraph, T> inFolder, Function<ServedGraph, T> served) {
    return served.apply(this);
  }

  @Override
  public List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
    return answer(cypher, parameters, Stream::toList);
  }

  /** Row by row: an answer may be longer than fits into memory. */
  <T> T answer(
      String cypher,
      Map<String, Object> parameters,
      Function<Stream<Map<String, Object>>, T> reader) {
    try (Session session = driver.session()) {
      TransactionConfig marked =
          TransactionConfig.builder().withMetadata(Map.of(MARK, mark)).build();
      return reader.apply(session.run(cypher, parameters, marked).stream().map(ServedGraph::row));
    } catch (ServiceUnavailableException nobody) {
      throw new WrongUse(
          "nothing answers at "
              + address
              + "; start ./pith serve, or type the address that it printed");
    } catch (AuthenticationException wrong) {
      throw new WrongUse("this is not the password that pith serve printed at its last start");
    } catch (SecurityException | IllegalStateException refused) {
      throw new WrongUse(address + " refuses this: " + refused.getMessage());
    } catch (Neo4jException failed) {
      throw ServedRefusal.of(failed);
    }
  }

  private static Map<String, Object> row(Record record) {
    Map<String, Object> row = new LinkedHashMap<>();
    record.keys().forEach(key -> row.put(key, ServedValue.plain(record.get(key))));
    return Collections.unmodifiableMap(row);
  }

  /** By a session of its own: the one that waits for the answer is busy. */
  @Override
  public void stopAsking() {
    try (Session session = driver.session()) {
      List<String> running =
          session
              .run(
                  "SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData."
                      + MARK
                      + " = $mark RETURN transactionId",
                  Map.of("mark", mark))
              .list(record -> record.get(0).asString());
      session.run("TERMINATE TRANSACTIONS $running", Map.of("running", running)).consume();
    }
  }

  @Override
  public void close() {
    driver.close();
  }
}
