package pith.corpus.sample;

import java.util.List;
import pith.corpus.TestKey;

/**
 * Who signs in the sample corpus. Their keys are made from their names: anyone can sign as they.
 */
final class Cast {
  static final TestKey REGISTRY = TestKey.of("synthetic.registry", "synthetic-registry-1");
  static final TestKey LAB_NORTH = TestKey.of("synthetic.lab.north", "synthetic-lab-north-1");
  static final TestKey LAB_SOUTH = TestKey.of("synthetic.lab.south", "synthetic-lab-south-1");
  static final TestKey PROVER = TestKey.of("synthetic.prover", "synthetic-prover-1");
  static final TestKey AUTHOR = TestKey.of("synthetic.author", "synthetic-author-1");
  static final TestKey RIVAL = TestKey.of("synthetic.rival", "synthetic-rival-1");

  /** Another key under the registry's name. */
  static final TestKey FORGER = TestKey.of("synthetic.registry", "synthetic-registry-forged");

  /** Those whom the sample trust file pins; the author and the rival are strangers. */
  static final List<TestKey> PINNED = List.of(REGISTRY, LAB_NORTH, LAB_SOUTH, PROVER);

  private Cast() {}
}
