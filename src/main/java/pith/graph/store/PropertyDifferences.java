package pith.graph.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Entity;
import pith.wanted.WantedProperties;

/** Tells wanted from present properties. What the product never writes is not looked at. */
public final class PropertyDifferences {
  private PropertyDifferences() {}

  /** What is done with one difference; absent is empty. */
  @FunctionalInterface
  public interface Difference {
    void of(String name, Optional<Object> present, Optional<Object> wanted);
  }

  public static void find(
      Entity entity, Set<String> names, WantedProperties wanted, Difference difference) {
    Map<String, Object> present = entity.getProperties(names.toArray(String[]::new));
    int met = 0;
    for (Map.Entry<String, Object> each : wanted.values().entrySet()) {
      boolean isRead = names.contains(each.getKey());
      Object before = isRead ? present.get(each.getKey()) : entity.getProperty(each.getKey(), null);
      met += isRead && before != null ? 1 : 0;
      if (!Objects.deepEquals(before, each.getValue())) {
        difference.of(each.getKey(), Optional.ofNullable(before), Optional.of(each.getValue()));
      }
    }
    if (met < present.size()) {
      present.forEach(
          (name, before) -> {
            if (wanted.get(name).isEmpty()) {
              difference.of(name, Optional.of(before), Optional.empty());
            }
          });
    }
  }
}
