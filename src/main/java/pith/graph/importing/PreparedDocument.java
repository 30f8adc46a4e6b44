package pith.graph.importing;

import java.util.List;
import java.util.Optional;
import pith.graph.store.Packer;
import pith.graph.write.PackedBundle;
import pith.load.judge.Judgement;
import pith.trust.TrustMode;

/** A judged document with everything made ready that can be made ready outside a transaction. */
record PreparedDocument(Judgement judgement, Optional<PackedBundle> bundle) {

  static List<PreparedDocument> all(List<Judgement> judgements, TrustMode mode) {
    try (Packer packer = new Packer()) {
      return judgements.stream().map(judgement -> of(judgement, mode, packer)).toList();
    }
  }

  private static PreparedDocument of(Judgement judgement, TrustMode mode, Packer packer) {
    return new PreparedDocument(
        judgement,
        judgement.fold(
            known -> Optional.empty(),
            bundle -> Optional.of(PackedBundle.of(bundle, mode, packer)),
            record -> Optional.empty(),
            refused -> Optional.empty()));
  }
}
