package pith.graph;

import java.util.List;
import java.util.Optional;
import pith.load.Judgement;
import pith.trust.TrustMode;

/** A judged document with everything made ready that can be made ready outside a transaction. */
record Arrival(Judgement judgement, Optional<Incoming> bundle) {

  static List<Arrival> all(List<Judgement> judgements, TrustMode mode) {
    try (Packer packer = new Packer()) {
      return judgements.stream().map(judgement -> of(judgement, mode, packer)).toList();
    }
  }

  private static Arrival of(Judgement judgement, TrustMode mode, Packer packer) {
    return new Arrival(
        judgement,
        judgement instanceof Judgement.Bundle bundle
            ? Optional.of(Incoming.of(bundle, mode, packer))
            : Optional.empty());
  }
}
