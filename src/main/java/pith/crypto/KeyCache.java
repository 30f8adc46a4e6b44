package pith.crypto;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.model.PublicKey;

/**
 * The keys seen lately, each validated once; refused ones are remembered too. Bounded, since a
 * hostile dump may name a new key in every document. Safe for many threads.
 */
public final class KeyCache {
  private static final int MOST_KEYS = 4096;
  private static final int ROOM = MOST_KEYS * 4 / 3 + 1;

  private final Map<PublicKey, Optional<VerifyingKey>> lately =
      new LinkedHashMap<>(ROOM, 0.75f, true);

  public KeyCache(Arithmetic arithmetic) {}

  /** Empty for a key that no signature may be trusted to. */
  public Optional<VerifyingKey> find(PublicKey key) {
    synchronized (lately) {
      Optional<VerifyingKey> known = lately.get(key);
      if (known != null) {
        return known;
      }
    }
    return remember(key, VerifyingKey.of(key));
  }

  /** The answers in the order of the questions; each signature stands by its own equation. */
  public boolean[] verifyAll(List<SignatureCheck> checks) {
    boolean[] valid = new boolean[checks.size()];
    for (int i = 0; i < valid.length; i++) {
      SignatureCheck check = checks.get(i);
      valid[i] =
          find(check.key()).filter(k -> k.verifies(check.digest(), check.signature())).isPresent();
    }
    return valid;
  }

  private Optional<VerifyingKey> remember(PublicKey key, Optional<VerifyingKey> validated) {
    synchronized (lately) {
      Optional<VerifyingKey> first = lately.putIfAbsent(key, validated);
      if (lately.size() > MOST_KEYS) {
        lately.remove(lately.keySet().iterator().next());
      }
      return first == null ? validated : first;
    }
  }
}
