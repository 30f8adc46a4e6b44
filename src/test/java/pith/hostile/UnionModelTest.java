package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pith.corpus.TestPaper;
import pith.model.Sha256;

/** Papers under attack, merged by the product and by a model that follows the pages literally. */
final class UnionModelTest {
  private static final int PAPERS = 12;

  @Test
  void hostilePapersComeToWhatTheModelSays() {
    compare(120);
  }

  @Test
  @Tag("exhaustive")
  void thousandsOfHostilePapersComeToWhatTheModelSays() {
    compare(1_000);
  }

  /** Papers are judged until each rule has made a difference; none may be left. */
  @Test
  void aModelWithoutOneOfItsRulesIsFoundOut() {
    Set<Rule> left = EnumSet.complementOf(EnumSet.copyOf(Rule.BETWEEN_PAPERS));
    int seed = 0;
    for (; seed < 400 && !left.isEmpty(); seed++) {
      for (Judged judged : judged(seed)) {
        if (judged.differences(Rule.Kept.ALL).isEmpty()) {
          left.removeIf(rule -> !judged.differences(Rule.Kept.without(rule)).isEmpty());
        }
      }
    }
    assertEquals(Set.of(), left);
    System.out.println("archives until every rule of the model had made a difference: " + seed);
  }

  private static void compare(int archives) {
    long bundles = 0;
    long facts = 0;
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < archives; seed++) {
      for (Judged judged : judged(seed)) {
        bundles += judged.stored().size();
        facts += judged.found().lines().size();
        String where = "seed " + seed + " " + judged.paper().number() + " ";
        judged.differences(Rule.Kept.ALL).forEach(line -> wrong.add(where + line));
      }
    }
    System.out.printf(
        "hostile papers that come to what the model says: %d, with %d bundles and %d facts%n",
        archives * PAPERS, bundles, facts);
    assertTrue(bundles > archives * PAPERS);
    assertEquals(List.of(), wrong, () -> Facts.shown(wrong));
  }

  /** What the product says of one paper. */
  private record Judged(TestPaper paper, Collection<Stored> stored, Policy policy, Facts found) {
    List<String> differences(Rule.Kept rules) {
      return Facts.of(PaperModel.view(paper, false, stored, policy, rules)).differences(found);
    }
  }

  private static List<Judged> judged(int seed) {
    Random random = new Random(seed);
    Archive archive = Archive.of(seed, PAPERS);
    Policy policy = Policies.any(random, Unions.STEPS);
    Unions product = new Unions(policy);
    List<Judged> judged = new ArrayList<>();
    for (TestPaper paper : archive.papers()) {
      Collection<Stored> stored = stored(archive, paper, random);
      judged.add(new Judged(paper, stored, policy, product.facts(paper, stored)));
    }
    return judged;
  }

  /** All that comes of one paper, each document at a step of its own. */
  private static Collection<Stored> stored(Archive archive, TestPaper paper, Random random) {
    Map<Sha256, Stored> stored = new LinkedHashMap<>();
    int step = 0;
    for (Delivery delivery : archive.deliveries()) {
      if (delivery instanceof Delivery.Bundle bundle && bundle.paper().equals(paper)) {
        int arrived = step;
        stored
            .computeIfAbsent(
                bundle.parcel().sha256(), unused -> new Stored(bundle.parcel(), arrived))
            .take(bundle.seal(), step, random.nextInt(3) == 0);
        step = Math.min(step + 1, Unions.STEPS);
      }
    }
    return stored.values();
  }
}
