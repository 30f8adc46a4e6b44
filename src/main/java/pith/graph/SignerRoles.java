package pith.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.trust.PinnedKey;
import pith.trust.PinnedSigner;
import pith.trust.TrustPolicy;

/** Compares the roles of the trust file with what the pinned keys really signed. */
public final class SignerRoles {
  /** Events of a key that are looked at: a key uses few types. */
  private static final int SAMPLE = 1000;

  private final Nodes nodes;

  public SignerRoles(Transaction tx) {
    this.nodes = new Nodes(tx);
  }

  /** A signer with events here, none of which has a type that it may act as. */
  public record Unmet(String signer, List<String> allowed, List<String> seen) {}

  public List<Unmet> unmet(TrustPolicy policy) {
    List<Unmet> unmet = new ArrayList<>();
    for (PinnedSigner signer : policy.signers()) {
      SortedSet<String> seen = new TreeSet<>();
      for (PinnedKey pin : signer.keys()) {
        nodes.signer(pin.key()).ifPresent(node -> seen.addAll(types(node)));
      }
      boolean isUnmet =
          !signer.signerTypes().isEmpty()
              && !seen.isEmpty()
              && seen.stream().noneMatch(signer.signerTypes()::contains);
      if (isUnmet) {
        List<String> allowed = signer.signerTypes().stream().sorted().toList();
        unmet.add(new Unmet(signer.signerId(), allowed, List.copyOf(seen)));
      }
    }
    return unmet;
  }

  private static SortedSet<String> types(Node signer) {
    SortedSet<String> types = new TreeSet<>();
    try (var links = signer.getRelationships(Direction.INCOMING, Names.SIGNED_BY)) {
      links.stream()
          .limit(SAMPLE)
          .map(Relationship::getStartNode)
          .flatMap(event -> Properties.text(event, "body").stream())
          .flatMap(body -> BundleCodec.parse(body).stream())
          .flatMap(body -> body.asObject().stream())
          .flatMap(body -> body.object("signer").stream())
          .flatMap(who -> who.text("signer_type").stream())
          .forEach(types::add);
    }
    return types;
  }
}
