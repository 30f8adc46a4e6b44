package pith.graph.rows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The constants of an enum as numbers in a row; no row is older than the program that reads it. */
public final class Numbered<E extends Enum<E>> {
  private final List<E> all;
  private final Map<E, Integer> numbers;

  public Numbered(Class<E> type) {
    all = List.of(type.getEnumConstants());
    numbers = new EnumMap<>(type);
    for (E each : all) {
      numbers.put(each, numbers.size());
    }
  }

  public int number(E each) {
    return Objects.requireNonNull(numbers.get(each));
  }

  public E at(int number) {
    return all.get(number);
  }

  public int count() {
    return all.size();
  }
}
