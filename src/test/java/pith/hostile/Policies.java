package pith.hostile;

import static pith.hostile.Cast.pick;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import pith.corpus.TestKey;

/** Trust files of every kind that loads. */
final class Policies {
  private static final List<Set<String>> ROLES =
      List.of(
          Set.of("mirror_hint"),
          Set.of("citation_signature", "replication_record"),
          Set.of("graph_snapshot"),
          Set.of());

  private final Random random;
  private final int step;

  private Policies(Random random, int step) {
    this.random = random;
    this.step = step;
  }

  /**
   * @param step that it is read at: times that are no step so far are not written
   */
  static Policy any(Random random, int step) {
    return new Policies(random, step).any();
  }

  /** The registry alone, without limits. */
  static Policy plain(boolean open) {
    return new Policy(
        open,
        false,
        true,
        List.of(
            new Policy.Pinned(
                "the.registry",
                Set.of(),
                Set.of("*"),
                Optional.empty(),
                List.of(active(Cast.REGISTRY)))),
        Set.of());
  }

  private Policy any() {
    List<Policy.Pinned> signers = new ArrayList<>();
    List<Policy.Pin> registry = new ArrayList<>(List.of(mostlyActive(Cast.REGISTRY)));
    if (random.nextBoolean()) {
      registry.add(pin(Cast.REGISTRY_NEXT));
    }
    if (random.nextInt(8) > 0) {
      signers.add(pinned("the.registry", random.nextInt(6) == 0, registry));
    }
    for (TestKey key : List.of(Cast.MIRROR, Cast.AUTHOR, Cast.LAB)) {
      if (random.nextInt(3) > 0) {
        signers.add(
            pinned(key.signer().signerId(), random.nextInt(3) > 0, List.of(mostlyActive(key))));
      }
    }
    boolean open = random.nextInt(3) == 0;
    Set<TestKey> denied = new HashSet<>();
    while (random.nextInt(3) == 0) {
      denied.add(pick(random, Cast.ALL));
    }
    return new Policy(open, random.nextInt(8) == 0, open || random.nextInt(6) > 0, signers, denied);
  }

  private Policy.Pinned pinned(String name, boolean isLimited, List<Policy.Pin> pins) {
    Set<String> types = isLimited ? pick(random, ROLES) : Set.of("*");
    Set<String> signerTypes =
        random.nextInt(4) == 0
            ? pick(random, List.of(Set.of("pith_registry"), Set.of("mirror", "pith_registry")))
            : Set.of();
    Optional<Boolean> names =
        random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean());
    return new Policy.Pinned(name, signerTypes, types, names, pins);
  }

  private Policy.Pin mostlyActive(TestKey key) {
    return random.nextInt(3) > 0 ? active(key) : pin(key);
  }

  private static Policy.Pin active(TestKey key) {
    return new Policy.Pin(
        key, Policy.Status.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Policy.Pin pin(TestKey key) {
    return switch (random.nextInt(5)) {
      case 0 ->
          new Policy.Pin(
              key, Policy.Status.ACTIVE, Optional.of(time()), Optional.empty(), Optional.empty());
      case 1 ->
          new Policy.Pin(
              key, Policy.Status.RETIRED, Optional.empty(), Optional.of(time()), Optional.empty());
      case 2 ->
          new Policy.Pin(
              key, Policy.Status.REVOKED, Optional.empty(), Optional.empty(), Optional.empty());
      case 3 ->
          new Policy.Pin(
              key, Policy.Status.REVOKED, Optional.empty(), Optional.empty(), Optional.of(time()));
      default ->
          new Policy.Pin(
              key,
              Policy.Status.ACTIVE,
              Optional.of(Policy.EVER),
              Optional.of(time()),
              Optional.empty());
    };
  }

  private int time() {
    return switch (random.nextInt(6)) {
      case 0 -> Policy.EVER;
      case 1 -> Policy.NEVER;
      default -> random.nextInt(step + 1);
    };
  }
}
