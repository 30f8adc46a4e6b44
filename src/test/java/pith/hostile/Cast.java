package pith.hostile;

import java.util.List;
import java.util.Random;
import pith.corpus.TestKey;

/** Everybody who signs in a hostile archive. What each key may do is up to the policy. */
final class Cast {
  static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  static final TestKey REGISTRY_NEXT = TestKey.of("the.registry", "registry-2");
  static final TestKey MIRROR = TestKey.of("mirror.example", "mirror-1");
  static final TestKey AUTHOR = TestKey.of("an.author", "author-1");
  static final TestKey LAB = TestKey.of("a.lab", "lab-1");
  static final TestKey STRANGER = TestKey.of("stranger.example", "stranger-1");
  static final TestKey PASSER_BY = TestKey.of("passer.by", "passer-1");

  /** Nobody pins it, and it goes by a name that many policies pin. */
  static final TestKey IMPOSTOR = TestKey.of("the.registry", "registry-1-forged");

  /** Another key under the id of a pinned one. */
  static final TestKey COPYCAT = TestKey.of("copy.cat", "registry-1");

  /** A name that people read as the registry's. */
  static final TestKey LOOK_ALIKE = TestKey.of("The.Registry", "Registry-1");

  /** Those that a policy may pin. */
  static final List<TestKey> PINNABLE = List.of(REGISTRY, REGISTRY_NEXT, MIRROR, AUTHOR, LAB);

  static final List<TestKey> ALL =
      List.of(
          REGISTRY,
          REGISTRY_NEXT,
          MIRROR,
          AUTHOR,
          LAB,
          STRANGER,
          PASSER_BY,
          IMPOSTOR,
          COPYCAT,
          LOOK_ALIKE);

  private Cast() {}

  /** Mostly those whom a policy may pin. */
  static TestKey any(Random random) {
    return pick(random, random.nextInt(3) > 0 ? PINNABLE : ALL);
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
