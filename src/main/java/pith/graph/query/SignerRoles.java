package pith.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.BundleCodec;
import pith.graph.store.Nodes;
import pith.graph.store.Properties;
import pith.model.JsonObject;
import pith.trust.PinnedKey;
import pith.trust.PinnedSigner;
import pith.trust.TrustPolicy;
import pith.wanted.PropertyKeys;

/** Compares the roles of the trust file with what the pinned keys really signed. */
public final class SignerRoles {
  /** Events of a key that are looked at: a key uses few types. */
  private static final int SAMPLE = 1000;

  private final Nodes nodes;

  public SignerRoles(Transaction tx) {
    this.nodes = new Nodes(tx);
  }

  /** A signer with events here, none of which has a type that its role allows. */
  public record Unmet(String signer, String setting, List<String> allowed, List<String> seen) {}

  public List<Unmet> unmet(TrustPolicy policy) {
    List<Unmet> unmet = new ArrayList<>();
    for (PinnedSigner signer : policy.signers()) {
      unmet(signer, "signer_types", signer.signerTypes(), SignerRoles::signerType)
          .ifPresent(unmet::add);
      if (signer.isLimited()) {
        unmet(signer, "event_types", signer.eventTypes(), SignerRoles::eventType)
            .ifPresent(unmet::add);
      }
    }
    return unmet;
  }

  private Optional<Unmet> unmet(
      PinnedSigner signer,
      String setting,
      Set<String> allowed,
      Function<JsonObject, Optional<String>> type) {
    SortedSet<String> seen = new TreeSet<>();
    for (PinnedKey pin : signer.keys()) {
      nodes.signer(pin.key()).ifPresent(node -> seen.addAll(types(node, type)));
    }
    boolean isAny = setting.equals("signer_types") && allowed.isEmpty();
    return isAny || seen.isEmpty() || seen.stream().anyMatch(allowed::contains)
        ? Optional.empty()
        : Optional.of(
            new Unmet(
                signer.signerId(), setting, allowed.stream().sorted().toList(), List.copyOf(seen)));
  }

  private static Optional<String> signerType(JsonObject event) {
    return event.object("signer").flatMap(who -> who.text("signer_type"));
  }

  private static Optional<String> eventType(JsonObject event) {
    return event.text("event_type");
  }

  private static SortedSet<String> types(Node signer, Function<JsonObject, Optional<String>> type) {
    SortedSet<String> types = new TreeSet<>();
    try (var links = signer.getRelationships(Direction.INCOMING, Labels.SIGNED_BY)) {
      links.stream()
          .limit(SAMPLE)
          .map(Relationship::getStartNode)
          .flatMap(event -> Properties.text(event, PropertyKeys.BODY).stream())
          .flatMap(body -> BundleCodec.parse(body).stream())
          .flatMap(body -> body.asObject().stream())
          .flatMap(body -> type.apply(body).stream())
          .forEach(types::add);
    }
    return types;
  }
}
