package pith.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How an archive came into a graph: parts of it, one after the other, under one policy or several.
 *
 * @param first the number of the first step
 */
record History(int first, List<Step> steps) {

  /**
   * @param asOpen whether the import asks for strangers
   */
  record Step(Policy policy, List<Delivery> deliveries, boolean asOpen) {
    boolean mayAskForOpen() {
      return policy.allowsOpen() && !policy.refuses();
    }
  }

  History {
    steps = List.copyOf(steps);
  }

  /** All at once. */
  static History of(Archive archive, Policy policy, boolean asOpen) {
    return new History(0, List.of(new Step(policy, archive.deliveries(), asOpen)));
  }

  /** In several parts, and before most of them the administrator changes the file. */
  static History changing(Archive archive, int size, Random random) {
    List<Step> steps = new ArrayList<>();
    int each = archive.deliveries().size() / size + 1;
    Policy policy = Policies.plain(false);
    for (int i = 0; i < size; i++) {
      policy = random.nextInt(5) == 0 ? policy : Policies.any(random, i);
      int from = Math.min(i * each, archive.deliveries().size());
      int to = Math.min(from + each, archive.deliveries().size());
      Step step = new Step(policy, archive.deliveries().subList(from, to), false);
      steps.add(
          new Step(policy, step.deliveries(), step.mayAskForOpen() && random.nextInt(3) == 0));
    }
    return new History(0, steps);
  }

  /** The same documents in each part, in another order. */
  History shuffled(Random random) {
    List<Step> shuffled = new ArrayList<>();
    for (Step step : steps) {
      List<Delivery> deliveries = new ArrayList<>(step.deliveries());
      Collections.shuffle(deliveries, random);
      shuffled.add(new Step(step.policy(), deliveries, step.asOpen()));
    }
    return new History(first, shuffled);
  }

  Policy last() {
    return steps.get(steps.size() - 1).policy();
  }

  /** What should be there in the end. */
  Facts facts(Rule.Kept rules) {
    return world().facts(last(), rules);
  }

  private World world() {
    World world = new World();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      world.take(step.deliveries(), first + i, step.policy(), step.asOpen());
    }
    return world;
  }

  /** The same documents into an empty graph, later, under the last policy from the start. */
  History afresh() {
    List<Step> fresh = new ArrayList<>();
    for (boolean asOpen : new boolean[] {false, true}) {
      List<Delivery> deliveries = new ArrayList<>();
      steps.stream()
          .filter(step -> step.asOpen() == asOpen)
          .forEach(step -> deliveries.addAll(step.deliveries()));
      Step step = new Step(last(), deliveries, false);
      fresh.add(new Step(last(), deliveries, asOpen && step.mayAskForOpen()));
    }
    return new History(first + steps.size(), fresh);
  }
}
