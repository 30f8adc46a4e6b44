package pith.graph.store;

import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;

/** All properties of one entity, read at once and written where they differ. */
public final class PropertySheet {
  private final Entity entity;
  private final Map<String, Object> before;

  private PropertySheet(Entity entity, Map<String, Object> before) {
    this.entity = entity;
    this.before = before;
  }

  /** For callers that have a {@code Node}: see {@link Properties}. */
  public static PropertySheet of(Node node) {
    return of((Entity) node);
  }

  public static PropertySheet blank(Node node) {
    return blank((Entity) node);
  }

  public static PropertySheet of(Entity entity) {
    return new PropertySheet(entity, entity.getAllProperties());
  }

  /** Of an entity that has none of the properties to come. */
  public static PropertySheet blank(Entity entity) {
    return new PropertySheet(entity, Map.of());
  }

  public boolean has(String name) {
    return before.containsKey(name);
  }

  /** Each name once. Removes the property where there is no value; says whether it changed. */
  public boolean put(String name, Optional<?> value) {
    return Properties.put(entity, name, Optional.ofNullable(before.get(name)), value);
  }

  public boolean put(String name, Object value) {
    return put(name, Optional.of(value));
  }
}
