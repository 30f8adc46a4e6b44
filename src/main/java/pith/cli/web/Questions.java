package pith.cli.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a page asks the graph. Nothing that is asked changes it. */
public interface Questions {
  /** After so long an answer is ended: nobody waits for a page for ever. */
  long LONGEST_SECONDS = 60;

  /** Hands on each row as it comes: an answer may be longer than a page. */
  void each(String cypher, Map<String, Object> parameters, Consumer<Row> row);

  default List<Row> all(String cypher, Map<String, Object> parameters) {
    List<Row> rows = new ArrayList<>();
    each(cypher, parameters, rows::add);
    return rows;
  }

  default Optional<Row> first(String cypher, Map<String, Object> parameters) {
    return all(cypher, parameters).stream().findFirst();
  }

  /** A row of plain values. */
  record Row(Map<String, Object> values) {
    Optional<String> find(String column) {
      return values.get(column) instanceof String text && !text.isEmpty()
          ? Optional.of(text)
          : Optional.empty();
    }

    String text(String column) {
      return find(column).orElse("");
    }

    boolean is(String column) {
      return Boolean.TRUE.equals(values.get(column));
    }

    Optional<Boolean> flag(String column) {
      return values.get(column) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    long number(String column) {
      return values.get(column) instanceof Number number ? number.longValue() : 0;
    }

    List<String> texts(String column) {
      return values.get(column) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }
  }
}
