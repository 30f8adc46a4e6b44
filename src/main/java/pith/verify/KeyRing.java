package pith.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pith.crypto.VerifyingKey;

/**
 * The keys a signature may be by. An envelope names a key by id and fingerprint; the fingerprint
 * that counts is the one computed from the key's bytes.
 */
public record KeyRing(List<Entry> entries) {
  public static final KeyRing EMPTY = new KeyRing(List.of());

  /** A validated key under one of the names it goes by. */
  public record Entry(String keyId, String fingerprint, VerifyingKey key) {
    public Entry(String keyId, VerifyingKey key) {
      this(keyId, key.publicKey().fingerprint(), key);
    }
  }

  public KeyRing {
    entries = List.copyOf(entries);
  }

  public static KeyRing union(Collection<KeyRing> rings) {
    List<Entry> all = new ArrayList<>();
    rings.forEach(ring -> all.addAll(ring.entries()));
    return new KeyRing(all);
  }

  public KeyRing and(KeyRing other) {
    return other.entries.isEmpty() ? this : union(List.of(this, other));
  }

  public Optional<VerifyingKey> find(String keyId, String fingerprint) {
    for (Entry entry : entries) {
      if (entry.keyId().equals(keyId) && entry.fingerprint().equals(fingerprint)) {
        return Optional.of(entry.key());
      }
    }
    return Optional.empty();
  }
}
