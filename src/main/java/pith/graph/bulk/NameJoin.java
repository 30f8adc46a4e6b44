package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import pith.graph.rows.GraphRows;
import pith.load.spill.Spilled;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.BestClaim;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;

/** The claims of all papers on a name, and what points at it. A name that nobody has is a stub. */
final class NameJoin extends Joining {
  private Optional<NameClaim> only = Optional.empty();
  private Optional<AliasRight> sum = Optional.empty();
  private Optional<BestClaim<Long>> best = Optional.empty();

  NameJoin(GraphRows rows, Joins joins, Runnable guard) {
    super(rows, joins, guard);
  }

  @Override
  void begin() {
    only = Optional.empty();
    sum = Optional.empty();
    best = Optional.empty();
  }

  /** All claims come before the first pointer. */
  @Override
  void take(Spilled each) throws IOException {
    if (each.kind() == Keys.HAS) {
      claim(NameClaim.read(each.value()));
    } else {
      pointer(Pointer.read(each.value()));
    }
  }

  /** The claim of a single paper is on the name; so the first waits for a second. */
  private void claim(NameClaim claim) throws IOException {
    if (sum.isEmpty()) {
      only = Optional.of(claim);
    } else {
      if (only.isPresent()) {
        ofSeveral(only.get());
        only = Optional.empty();
      }
      ofSeveral(claim);
    }
    sum = Optional.of(sum.map(all -> all.and(claim.right())).orElse(claim.right()));
    best = BestClaim.both(best, Optional.of(BestClaim.of(claim.right().rank(), claim.paper())));
  }

  private void ofSeveral(NameClaim claim) throws IOException {
    rows.link(LinkKind.IDENTIFIES, rows.nextNode(), claim.paper(), claim.right().ofOneOfSeveral());
  }

  private void pointer(Pointer pointer) throws IOException {
    rows.link(pointer.kind(), pointer.event(), rows.nextNode(), pointer.properties());
    Optional<Long> target = best.flatMap(BestClaim::only);
    if (target.isPresent()) {
      Drawing.addTarget(joins, pointer.event(), pointer.rank(), target.get());
    }
  }

  @Override
  void end(byte[] key) throws IOException {
    AliasKey name = Keys.name(key);
    if (only.isPresent()) {
      rows.link(
          LinkKind.IDENTIFIES, rows.nextNode(), only.get().paper(), only.get().right().ofTheOnly());
    }
    rows.node(
        NodeKind.ALIAS, Set.of(), sum.map(all -> all.ofName(name)).orElseGet(name::properties));
  }
}
