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

  private final Map<PublicKey, Optional<VerifyingKey>> lately =
      new LinkedHashMap<>(16, 0.75f, true);
  private final HotKeys hotKeys;

  public KeyCache(Arithmetic arithmetic) {
    this(HotKeys.of(arithmetic));
  }

  KeyCache(HotKeys hotKeys) {
    this.hotKeys = hotKeys;
  }

  /** Empty for a key that no signature may be trusted to. */
  public Optional<VerifyingKey> find(PublicKey key) {
    synchronized (lately) {
      Optional<VerifyingKey> known = lately.get(key);
      if (known != null) {
        return known;
      }
    }
    return remember(key, VerifyingKey.of(key, hotKeys));
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

  /**
   * The answers in the order of the questions. Each signature is decided by its own equation; only
   * an inversion is shared, which makes a document's few signatures cheaper than one by one.
   */
  public boolean[] verifyAll(List<SignatureCheck> checks) {
    return new SharedChecks(this, checks).decide();
  }

  int size() {
    synchronized (lately) {
      return lately.size();
    }
  }
}
