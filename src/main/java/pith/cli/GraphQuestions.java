package pith.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import pith.cli.web.Questions;

/**
 * What pages ask, each question in a transaction that is given back unchanged. One that takes long
 * is ended: nobody waits for a page for ever.
 */
record GraphQuestions(EmbeddedGraph graph) implements Questions {
  @Override
  public void each(String cypher, Map<String, Object> parameters, Consumer<Row> row) {
    try (var tx = graph.db().beginTx(LONGEST_SECONDS, TimeUnit.SECONDS);
        var result = tx.execute(cypher, parameters)) {
      List<String> columns = result.columns();
      result.forEachRemaining(
          found -> {
            Map<String, Object> plain = new HashMap<>();
            columns.forEach(column -> plain.put(column, PlainValue.value(found.get(column))));
            row.accept(new Row(plain));
          });
    }
  }
}
