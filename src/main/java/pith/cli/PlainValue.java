package pith.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/** A value of the database as it can be shown after its transaction has ended. */
final class PlainValue {
  private PlainValue() {}

  static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Path path) {
      return path(path);
    } else if (value instanceof Entity entity) {
      return entity(entity);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new TreeMap<>();
      map.forEach((key, inner) -> plain.put(String.valueOf(key), value(inner)));
      return Collections.unmodifiableMap(plain);
    } else if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(inner -> plain.add(value(inner)));
      return Collections.unmodifiableList(plain);
    } else if (value instanceof Object[] array) {
      return value(Arrays.asList(array));
    }
    return value;
  }

  /** What is packed for the store says nothing to a reader. */
  private static Map<String, Object> entity(Entity entity) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(
        "is",
        entity instanceof Node node ? labels(node) : ((Relationship) entity).getType().name());
    new TreeMap<>(entity.getAllProperties())
        .forEach(
            (key, value) -> {
              if (!(value instanceof byte[])) {
                plain.put(key, value(value));
              }
            });
    return Collections.unmodifiableMap(plain);
  }

  private static String labels(Node node) {
    StringJoiner labels = new StringJoiner(":");
    for (Label label : node.getLabels()) {
      labels.add(label.name());
    }
    return labels.toString();
  }

  private static String path(Path path) {
    Arrows arrows = new Arrows();
    Optional<Entity> before = Optional.empty();
    for (Entity entity : path) {
      if (entity instanceof Relationship link) {
        arrows.link(link.getType().name(), before.equals(Optional.of(link.getStartNode())));
      } else {
        before = Optional.of(entity);
        arrows.node(labels((Node) entity), entity.getAllProperties());
      }
    }
    return arrows.toString();
  }
}
