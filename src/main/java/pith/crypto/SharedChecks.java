package pith.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several signatures, each decided by its own equation; their points share one inversion. */
final class SharedChecks {
  private final KeyCache keys;
  private final List<SignatureCheck> checks;

  SharedChecks(KeyCache keys, List<SignatureCheck> checks) {
    this.keys = keys;
    this.checks = checks;
  }

  boolean[] decide() {
    List<Optional<VerifyingKey>> found = new ArrayList<>(checks.size());
    List<Optional<Equation>> equations = new ArrayList<>(checks.size());
    for (SignatureCheck check : checks) {
      Optional<VerifyingKey> key = keys.find(check.key());
      found.add(key);
      equations.add(key.flatMap(k -> k.equation(check.digest().bytes(), check.signature())));
    }
    boolean[] valid = received(equations);
    for (int i = 0; i < valid.length; i++) {
      SignatureCheck check = checks.get(i);
      valid[i] =
          valid[i]
              || found
                  .get(i)
                  .filter(k -> k.refereeAccepts(check.digest().bytes(), check.signature()))
                  .isPresent();
    }
    return valid;
  }

  private static boolean[] received(List<Optional<Equation>> equations) {
    long[][] inverses = denominators(equations);
    SharedInversion.invert(inverses);
    boolean[] received = new boolean[equations.size()];
    int next = 0;
    for (int i = 0; i < received.length; i++) {
      if (equations.get(i).isPresent()) {
        received[i] = equations.get(i).get().holds(inverses[next++]);
      }
    }
    return received;
  }

  private static long[][] denominators(List<Optional<Equation>> equations) {
    List<long[]> denominators = new ArrayList<>(equations.size());
    for (Optional<Equation> equation : equations) {
      equation.ifPresent(present -> denominators.add(present.denominator()));
    }
    return denominators.toArray(long[][]::new);
  }
}
