package pith.graph.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.PropertyKeys;

/** The names of properties, as numbers in a row. */
final class RowNames {
  private static final List<String> NAMES = names();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (int i = 0; i < NAMES.size(); i++) {
      NUMBERS.put(NAMES.get(i), i);
    }
  }

  private RowNames() {}

  private static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (NodeKind kind : NodeKind.values()) {
      names.addAll(kind.derived());
      names.addAll(kind.given());
      names.addAll(kind.journey());
    }
    for (LinkKind kind : LinkKind.values()) {
      names.addAll(kind.properties());
    }
    names.addAll(
        List.of(PropertyKeys.RUN, PropertyKeys.SEQUENCE, PropertyKeys.AT, PropertyKeys.PACKED));
    return List.copyOf(names);
  }

  static List<String> all() {
    return NAMES;
  }

  static int number(String name) {
    return Objects.requireNonNull(NUMBERS.get(name), name);
  }

  static String name(int number) {
    return NAMES.get(number);
  }
}
