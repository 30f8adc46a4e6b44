package pith.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.crypto.VerifyingKey;

/**
 * The keys a signature may be by. An envelope names a key by id and fingerprint; the fingerprint
 * that counts is the one computed from the key's bytes.
 */
public final class KeyRing {
  public static final KeyRing EMPTY = new KeyRing(List.of());

  private final List<Entry> own;
  private final Map<String, Map<String, VerifyingKey>> ownByFingerprint;
  private final Optional<KeyRing> more;

  /** A validated key under one of the names it goes by. */
  public record Entry(String keyId, String fingerprint, VerifyingKey key) {
    public Entry(String keyId, VerifyingKey key) {
      this(keyId, key.publicKey().fingerprint(), key);
    }
  }

  public KeyRing(List<Entry> entries) {
    this(List.copyOf(entries), byFingerprint(entries), Optional.empty());
  }

  private KeyRing(
      List<Entry> own,
      Map<String, Map<String, VerifyingKey>> ownByFingerprint,
      Optional<KeyRing> more) {
    this.own = own;
    this.ownByFingerprint = ownByFingerprint;
    this.more = more;
  }

  /**
   * Texts alone are the keys of these maps: strangers choose them, and texts that hash alike are
   * still found by their order.
   */
  private static Map<String, Map<String, VerifyingKey>> byFingerprint(List<Entry> entries) {
    Map<String, Map<String, VerifyingKey>> byFingerprint = new HashMap<>();
    for (Entry entry : entries) {
      byFingerprint
          .computeIfAbsent(entry.fingerprint(), unused -> new HashMap<>())
          .putIfAbsent(entry.keyId(), entry.key());
    }
    return byFingerprint;
  }

  /** One ring of all entries, which costs as much as there are. */
  public static KeyRing union(Collection<KeyRing> rings) {
    List<Entry> all = new ArrayList<>();
    rings.forEach(ring -> all.addAll(ring.entries()));
    return new KeyRing(all);
  }

  /** Both rings, copying neither: so it may be asked for with every event. */
  public KeyRing and(KeyRing other) {
    if (other.isEmpty()) {
      return this;
    }
    Optional<KeyRing> rest = more.map(next -> next.and(other)).or(() -> Optional.of(other));
    return isEmpty() ? other : new KeyRing(own, ownByFingerprint, rest);
  }

  public List<Entry> entries() {
    if (more.isEmpty()) {
      return own;
    }
    List<Entry> all = new ArrayList<>(own);
    all.addAll(more.get().entries());
    return all;
  }

  public Optional<VerifyingKey> find(String keyId, String fingerprint) {
    Map<String, VerifyingKey> byId = ownByFingerprint.getOrDefault(fingerprint, Map.of());
    Optional<VerifyingKey> found = Optional.ofNullable(byId.get(keyId));
    return found.isPresent() || more.isEmpty() ? found : more.get().find(keyId, fingerprint);
  }

  private boolean isEmpty() {
    return own.isEmpty() && more.isEmpty();
  }
}
