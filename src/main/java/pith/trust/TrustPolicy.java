package pith.trust;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import pith.crypto.KeyCache;
import pith.model.PublicKey;
import pith.verify.KeyRing;

/** The keys that are believed, and what happens to everybody else's bundles. */
public record TrustPolicy(TrustMode mode, List<Pin> pins, String readFrom) {
  /** Where the built-in key comes from: the {@code public_keys} of the registry's own bundles. */
  private static final String REGISTRY_KEY =
      "b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3";

  public TrustPolicy {
    pins = List.copyOf(pins);
  }

  public static TrustPolicy builtIn() {
    PublicKey key = PublicKey.of(HexFormat.of().parseHex(REGISTRY_KEY)).orElseThrow();
    return new TrustPolicy(
        TrustMode.PINNED, List.of(new Pin("pith.science", "pith-v1-2026-05", key)), "built in");
  }

  public TrustPolicy withMode(TrustMode other) {
    return new TrustPolicy(other, pins, readFrom);
  }

  public boolean pins(PublicKey key) {
    return pins.stream().anyMatch(pin -> pin.key().equals(key));
  }

  /** Whether the name belongs to somebody else than the holder of this key. */
  public boolean pinsAnotherKeyFor(String signerId, PublicKey key) {
    return !pins(key) && pins.stream().anyMatch(pin -> pin.signerId().equals(signerId));
  }

  public KeyRing ring(KeyCache cache) {
    return new KeyRing(
        pins.stream()
            .flatMap(
                pin ->
                    cache.find(pin.key()).stream().map(key -> new KeyRing.Entry(pin.keyId(), key)))
            .toList());
  }

  /** What a reader is told of one key. */
  public KeyTrust trustIn(PublicKey key) {
    return pins(key) ? KeyTrust.PINNED : KeyTrust.UNKNOWN;
  }

  /** The key under which a name is pinned, for a sentence to a user. */
  public Optional<Pin> pinOf(PublicKey key) {
    return pins.stream().filter(pin -> pin.key().equals(key)).findFirst();
  }
}
