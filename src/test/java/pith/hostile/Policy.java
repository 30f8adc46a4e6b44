package pith.hostile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.corpus.TestKey;

/** What an administrator's file says, with times as numbers of steps of a history. */
record Policy(
    boolean open, boolean refuses, boolean allowsOpen, List<Pinned> signers, Set<TestKey> denied) {
  /** Before and after all steps. */
  static final int EVER = Integer.MIN_VALUE;

  static final int NEVER = Integer.MAX_VALUE;

  enum Status {
    ACTIVE,
    RETIRED,
    REVOKED
  }

  /** Each time is just before the step of that number. */
  record Pin(
      TestKey key,
      Status status,
      Optional<Integer> notBefore,
      Optional<Integer> notAfter,
      Optional<Integer> compromisedSince) {}

  /**
   * @param signerTypes any if empty
   * @param eventTypes any if it has {@code *}
   */
  record Pinned(
      String name,
      Set<String> signerTypes,
      Set<String> eventTypes,
      Optional<Boolean> names,
      List<Pin> pins) {
    Pinned {
      signerTypes = Set.copyOf(signerTypes);
      eventTypes = Set.copyOf(eventTypes);
      pins = List.copyOf(pins);
    }

    boolean isLimited() {
      return !eventTypes.contains("*");
    }

    boolean givesNames() {
      return names.orElse(!isLimited());
    }

    boolean has(TestKey key) {
      return pins.stream().anyMatch(pin -> pin.key().equals(key));
    }
  }

  Policy {
    signers = List.copyOf(signers);
    denied = Set.copyOf(denied);
  }

  Optional<Pinned> holderOf(TestKey key) {
    return signers.stream().filter(signer -> signer.has(key)).findFirst();
  }

  Optional<Pin> pinOf(TestKey key) {
    return signers.stream()
        .flatMap(signer -> signer.pins().stream())
        .filter(pin -> pin.key().equals(key))
        .findFirst();
  }

  boolean pinsForOthers(String name, TestKey key) {
    return signers.stream().anyMatch(signer -> signer.name().equals(name) && !signer.has(key));
  }

  Set<TestKey> pinnedKeys() {
    return signers.stream()
        .flatMap(signer -> signer.pins().stream())
        .map(Pin::key)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
