package pith.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.trust.Assessor;
import pith.trust.BundleCopies;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.TrustFile;
import pith.trust.TrustFileRefused;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.HashedBundle;

/** The product, asked for one paper without a database. */
final class Unions {
  static final int STEPS = 8;
  private static final KeyCache KEYS = new KeyCache(Arithmetic.FAST);
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

  /** The moment before each step; what comes at a step comes a second later. */
  private static final List<Instant> TIMES =
      IntStream.range(0, STEPS + 1).mapToObj(step -> START.plusSeconds(100L * step)).toList();

  private final Assessor assessor;

  Unions(Policy policy) {
    try {
      Path file = Files.createTempFile("pith-trust", ".json");
      try {
        Files.writeString(file, PolicyFile.text(policy, TIMES));
        assessor = new Assessor(TrustFile.read(file), KEYS);
      } finally {
        Files.delete(file);
      }
    } catch (TrustFileRefused refused) {
      throw new AssertionError(refused.place() + " " + refused.problem());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  Facts facts(TestPaper paper, Collection<Stored> stored) {
    Map<Stored, BundleCopies> copies = new LinkedHashMap<>();
    stored.forEach(each -> copies.put(each, copies(each)));
    List<ReceivedBundle> counting =
        copies.values().stream().flatMap(each -> each.counting(policy()).stream()).toList();
    PaperUnion union = assessor.union(paper.identity(), counting);
    Facts facts = new Facts();
    facts.state(union.merged().map(merged -> merged.state()));
    facts.add("verdict", union.verdict());
    union
        .events()
        .forEach(
            (id, event) ->
                facts.add(
                    "event " + id, event.status().wireName(), event.reason(), event.isTrusted()));
    copies.forEach((each, all) -> bundle(facts, each, all, union));
    return facts;
  }

  private void bundle(Facts facts, Stored stored, BundleCopies copies, PaperUnion union) {
    ReceivedBundle best = copies.best(policy());
    facts.add(
        "bundle " + stored.parcel().sha256(),
        copies.counting(policy()).stream()
            .map(copy -> copy.admission(policy()))
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .wireName(),
        union.verdictOf(best),
        best.report().isStateReproduced());
  }

  private TrustPolicy policy() {
    return assessor.policy();
  }

  private BundleCopies copies(Stored stored) {
    Optional<BundleCopies> copies = Optional.empty();
    for (Stored.Arrival arrival : stored.arrivals()) {
      ReceivedBundle copy = copy(stored, arrival);
      if (copies.isEmpty()) {
        copies = Optional.of(BundleCopies.of(copy));
      } else if (!copies.get().has(copy.report())) {
        copies = Optional.of(copies.get().plus(copy, policy()));
      }
    }
    return copies.orElseThrow();
  }

  private ReceivedBundle copy(Stored stored, Stored.Arrival arrival) {
    return new ReceivedBundle(
        assessor.verify(HashedBundle.of(arrival.seal().on(stored.parcel()))).orElseThrow(),
        stored.isOpen() ? TrustMode.OPEN : TrustMode.PINNED,
        time(stored.arrived()),
        time(arrival.step()));
  }

  private static Instant time(int step) {
    return TIMES.get(step).plusSeconds(1);
  }
}
