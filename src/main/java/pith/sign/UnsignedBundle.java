package pith.sign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import pith.json.CanonicalJson;
import pith.merge.Merge;
import pith.model.Alias;
import pith.model.Event;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.model.Timestamp;
import pith.verify.BundleVerifier;
import pith.verify.RecordIdentity;

/**
 * What a bundle says before its state is computed and it is signed.
 *
 * @param events signed, in the order in which they shall stand
 * @param keys those that signed them
 * @param proofs of time
 */
public record UnsignedBundle(
    RecordIdentity paper,
    List<Json> events,
    List<NamedKey> keys,
    List<Alias> aliases,
    List<Json> proofs) {

  /** A key under the id that signatures name it by. */
  public record NamedKey(String keyId, PublicKey key) implements Comparable<NamedKey> {
    private static final Comparator<NamedKey> ORDER =
        Comparator.comparing(NamedKey::key).thenComparing(NamedKey::keyId);

    public static NamedKey of(Event event) {
      return new NamedKey(event.signer().keyId(), event.key());
    }

    @Override
    public int compareTo(NamedKey other) {
      return ORDER.compare(this, other);
    }
  }

  public UnsignedBundle {
    events = List.copyOf(events);
    aliases = List.copyOf(aliases);
    proofs = List.copyOf(proofs);
    keys = List.copyOf(new TreeSet<>(keys));
  }

  /** Everything but the state and the signature. */
  JsonObject stateless(NamedKey issuer, Timestamp builtAt) {
    SortedSet<NamedKey> all = new TreeSet<>(keys);
    all.add(issuer);
    return JsonObject.builder()
        .put("bundle_type", BundleVerifier.BUNDLE_TYPE)
        .put("bundle_version", "1.0")
        .put("pith_number", paper.number().text())
        .put("short_pith_number", paper.number().shortNumber())
        .put("canonical_record", paper.record())
        .put("canonical_sha256", paper.sha256().hex())
        .put("source", paper.record().get("source").orElse(JsonNull.NULL))
        .put("source_aliases", array(aliases.stream().map(Alias::json).toList()))
        .put("events", array(events))
        .put("timestamp_proofs", array(proofs))
        .put("mirror_hints", JsonArray.EMPTY)
        .put("public_keys", array(all.stream().map(UnsignedBundle::entry).toList()))
        .put("merge_version", Merge.VERSION)
        .put("built_at", builtAt.text())
        .put("links", JsonObject.EMPTY)
        .build();
  }

  private static JsonObject entry(NamedKey named) {
    return PublicKeyEntry.of(named.keyId(), named.key());
  }

  private static JsonArray array(Collection<? extends Json> items) {
    return new JsonArray(new ArrayList<>(items));
  }

  /** Of several spellings of one thing the first: the same whatever came first. */
  static Json first(Json one, Json other) {
    return CanonicalJson.text(one).compareTo(CanonicalJson.text(other)) <= 0 ? one : other;
  }
}
