package pith.graph.store;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;

/**
 * Writes a property only where it differs: an unchanged graph stays unwritten. Callers that have a
 * {@code Node} and pass it as one can be loaded where there is no Neo4j, as in a job of Spark.
 */
public final class Properties {
  private Properties() {}

  public static boolean put(Node node, String name, Optional<?> value) {
    return put((Entity) node, name, value);
  }

  public static boolean put(Node node, String name, Object value) {
    return put((Entity) node, name, Optional.of(value));
  }

  public static Optional<String> text(Node node, String name) {
    return text((Entity) node, name);
  }

  public static boolean isTrue(Node node, String name) {
    return isTrue((Entity) node, name);
  }

  /** Removes the property where there is no value. Says whether anything changed. */
  public static boolean put(Entity entity, String name, Optional<?> value) {
    return put(entity, name, Optional.ofNullable(entity.getProperty(name, null)), value);
  }

  /** The same where it is known what was there before. */
  public static boolean put(
      Entity entity, String name, Optional<Object> before, Optional<?> value) {
    if (value.isEmpty()) {
      before.ifPresent(unwanted -> entity.removeProperty(name));
      return before.isPresent();
    }
    boolean changed = before.isEmpty() || !Objects.deepEquals(before.get(), value.get());
    if (changed) {
      entity.setProperty(name, value.get());
    }
    return changed;
  }

  public static boolean put(Entity entity, String name, Object value) {
    return put(entity, name, Optional.of(value));
  }

  public static Optional<String> text(Entity entity, String name) {
    return entity.getProperty(name, null) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Of a list of texts; nothing where something else is stored. */
  public static List<String> texts(Entity entity, String name) {
    return entity.getProperty(name, null) instanceof String[] texts ? List.of(texts) : List.of();
  }

  public static Optional<Long> count(Entity entity, String name) {
    return entity.getProperty(name, null) instanceof Long count
        ? Optional.of(count)
        : Optional.empty();
  }

  public static Optional<ZonedDateTime> time(Entity entity, String name) {
    return entity.getProperty(name, null) instanceof ZonedDateTime time
        ? Optional.of(time)
        : Optional.empty();
  }

  public static boolean isTrue(Entity entity, String name) {
    return Boolean.TRUE.equals(entity.getProperty(name, false));
  }
}
