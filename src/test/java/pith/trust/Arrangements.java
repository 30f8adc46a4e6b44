package pith.trust;

import java.util.ArrayList;
import java.util.List;

/** All orders of a few things, and all ways to put them into groups. */
final class Arrangements {
  private Arrangements() {}

  static <T> List<List<T>> permutations(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> found = new ArrayList<>();
    for (T first : all) {
      List<T> rest = all.stream().filter(other -> other != first).toList();
      for (List<T> tail : permutations(rest)) {
        List<T> permutation = new ArrayList<>(List.of(first));
        permutation.addAll(tail);
        found.add(permutation);
      }
    }
    return found;
  }

  static <T> List<List<List<T>>> partitions(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    T first = all.get(0);
    List<List<List<T>>> found = new ArrayList<>();
    for (List<List<T>> rest : partitions(all.subList(1, all.size()))) {
      List<List<T>> alone = new ArrayList<>(rest);
      alone.add(List.of(first));
      found.add(alone);
      for (int i = 0; i < rest.size(); i++) {
        List<List<T>> joined = new ArrayList<>(rest);
        List<T> block = new ArrayList<>(rest.get(i));
        block.add(first);
        joined.set(i, block);
        found.add(joined);
      }
    }
    return found;
  }
}
