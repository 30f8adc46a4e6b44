package pith;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package sees which others. */
record PackageArrows(Map<String, Set<String>> seen) {

  static PackageArrows of(JavaClasses classes) {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (var type : classes) {
      Set<String> others = seen.computeIfAbsent(type.getPackageName(), unseen -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(arrow -> arrow.getTargetClass().getBaseComponentType().getPackageName())
          .filter(name -> name.startsWith("pith.") && !name.equals(type.getPackageName()))
          .forEach(others::add);
    }
    return new PackageArrows(seen);
  }

  /** The packages of circles, and those that see them: empty iff all arrows run one way. */
  Set<String> inCircles() {
    Set<String> left = new TreeSet<>(seen.keySet());
    Set<String> ended = new HashSet<>();
    do {
      ended.clear();
      left.stream()
          .filter(name -> seen.get(name).stream().noneMatch(left::contains))
          .forEach(ended::add);
    } while (left.removeAll(ended));
    return left;
  }
}
