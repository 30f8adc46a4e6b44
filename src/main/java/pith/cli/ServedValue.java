package pith.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** A value that came by Bolt, as {@link PlainValue} makes it of the same value in a folder. */
final class ServedValue {
  private ServedValue() {}

  static @Nullable Object plain(Value value) {
    return plain(value.asObject());
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Path path) {
      return path(path);
    } else if (value instanceof Entity entity) {
      return entity(entity);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new TreeMap<>();
      map.forEach((key, inner) -> plain.put(String.valueOf(key), plain(inner)));
      return Collections.unmodifiableMap(plain);
    } else if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(inner -> plain.add(plain(inner)));
      return Collections.unmodifiableList(plain);
    }
    return value;
  }

  private static Map<String, Object> entity(Entity entity) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("is", entity instanceof Node node ? labels(node) : ((Relationship) entity).type());
    new TreeMap<>(entity.asMap())
        .forEach(
            (key, value) -> {
              if (!(value instanceof byte[])) {
                plain.put(key, plain(value));
              }
            });
    return Collections.unmodifiableMap(plain);
  }

  private static String labels(Node node) {
    return String.join(":", node.labels());
  }

  private static String path(Path path) {
    Arrows arrows = new Arrows();
    arrows.node(labels(path.start()), path.start().asMap());
    for (Path.Segment segment : path) {
      boolean isForwards =
          segment.relationship().startNodeElementId().equals(segment.start().elementId());
      arrows.link(segment.relationship().type(), isForwards);
      arrows.node(labels(segment.end()), segment.end().asMap());
    }
    return arrows.toString();
  }
}
