package pith.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pith.crypto.KeyCache;
import pith.model.Event;
import pith.model.PublicKey;
import pith.verify.BundleReport;
import pith.verify.CheckedEvent;
import pith.verify.KeyRing;

/** The pinned keys, and what happens to bundles under other keys. */
public record TrustPolicy(
    TrustMode mode,
    OnUnknown onUnknown,
    boolean allowsOpen,
    List<PinnedSigner> signers,
    Set<PublicKey> denied,
    long version,
    String readFrom,
    boolean allowsExport,
    Optional<SealRule> seal,
    TimeSource time,
    ProvedTimes proved) {
  /** Where the built-in key comes from: the {@code public_keys} of the registry's own bundles. */
  private static final String REGISTRY_KEY =
      "b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3";

  /** What becomes of bundles whose signer is not admitted. */
  public enum OnUnknown {
    QUARANTINE,
    REFUSE;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Before anything is known of a paper. */
  public TrustPolicy(
      TrustMode mode,
      OnUnknown onUnknown,
      boolean allowsOpen,
      List<PinnedSigner> signers,
      Set<PublicKey> denied,
      long version,
      String readFrom,
      boolean allowsExport,
      Optional<SealRule> seal,
      TimeSource time) {
    this(
        mode,
        onUnknown,
        allowsOpen,
        signers,
        denied,
        version,
        readFrom,
        allowsExport,
        seal,
        time,
        ProvedTimes.NONE);
  }

  public TrustPolicy {
    signers = List.copyOf(signers);
    denied = Set.copyOf(denied);
  }

  public static TrustPolicy builtIn() {
    PublicKey key = PublicKey.of(HexFormat.of().parseHex(REGISTRY_KEY)).orElseThrow();
    PinnedSigner registry =
        new PinnedSigner(
            "pith.science",
            Set.of(),
            Set.of(PinnedSigner.ANY),
            true,
            List.of(PinnedKey.forEver(key, "pith-v1-2026-05")));
    return new TrustPolicy(
        TrustMode.PINNED,
        OnUnknown.QUARANTINE,
        true,
        List.of(registry),
        Set.of(),
        0,
        "built in",
        true,
        Optional.empty(),
        TimeSource.NONE);
  }

  /** The same for one paper, whose bundles have proofs of time. */
  public TrustPolicy knowing(Collection<ReceivedBundle> bundles) {
    return knowing(ProvedTimes.of(bundles, time.blocks()));
  }

  /** The same where only arrivals count. */
  TrustPolicy knowingNothing() {
    return knowing(ProvedTimes.NONE);
  }

  private TrustPolicy knowing(ProvedTimes times) {
    return times.equals(proved)
        ? this
        : new TrustPolicy(
            mode,
            onUnknown,
            allowsOpen,
            signers,
            denied,
            version,
            readFrom,
            allowsExport,
            seal,
            time,
            times);
  }

  /** The pinned keys under their ids, to verify with. */
  public KeyRing ring(KeyCache cache) {
    return new KeyRing(
        signers.stream()
            .flatMap(signer -> signer.keys().stream())
            .flatMap(
                pin ->
                    cache.find(pin.key()).stream().map(key -> new KeyRing.Entry(pin.keyId(), key)))
            .toList());
  }

  public Optional<PinnedSigner> holderOf(PublicKey key) {
    for (PinnedSigner signer : signers) {
      for (PinnedKey pin : signer.keys()) {
        if (pin.key().equals(key)) {
          return Optional.of(signer);
        }
      }
    }
    return Optional.empty();
  }

  public Optional<PinnedKey> pinOf(PublicKey key) {
    for (PinnedSigner signer : signers) {
      for (PinnedKey pin : signer.keys()) {
        if (pin.key().equals(key)) {
          return Optional.of(pin);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the name belongs to somebody else than the holder of this key. */
  public boolean pinsAnotherKeyFor(String signerId, PublicKey key) {
    for (PinnedSigner signer : signers) {
      if (signer.signerId().equals(signerId)) {
        return signer.keys().stream().noneMatch(pin -> pin.key().equals(key));
      }
    }
    return false;
  }

  public boolean pinsAnotherKeyUnder(String keyId, PublicKey key) {
    return signers.stream()
        .flatMap(signer -> signer.keys().stream())
        .anyMatch(pin -> pin.keyId().equals(keyId) && !pin.key().equals(key));
  }

  /** What a reader is told of one key. */
  public KeyTrust trustIn(PublicKey key) {
    return denied.contains(key)
        ? KeyTrust.DENIED
        : pinOf(key).map(pin -> KeyTrust.of(pin.status())).orElse(KeyTrust.UNKNOWN);
  }

  /** Whether strangers are admitted whose bundle was imported in this mode. */
  public boolean isOpenTo(TrustMode imported) {
    return mode == TrustMode.OPEN || imported == TrustMode.OPEN && mayBeOpened();
  }

  /** Whether a caller may ask for more than the file admits. */
  public boolean mayBeOpened() {
    return allowsOpen && (mode == TrustMode.OPEN || onUnknown != OnUnknown.REFUSE);
  }

  private SignatureStanding standing(PublicKey key, boolean isImpostor, KnownSince since) {
    if (denied.contains(key)) {
      return SignatureStanding.DENIED_KEY;
    }
    return isImpostor
        ? SignatureStanding.NAME_PINNED_TO_ANOTHER_KEY
        : pinOf(key).map(pin -> pin.standing(since)).orElse(SignatureStanding.UNKNOWN_SIGNER);
  }

  /**
   * Of an event by itself, whatever bundle it came in.
   *
   * @param firstSeen when a copy that this key signed first came
   */
  public SignatureStanding standing(Event event, Instant firstSeen) {
    PublicKey key = event.key();
    SignatureStanding byKey =
        standing(
            key, pinsAnotherKeyFor(event.signer().signerId(), key), proved.of(event, firstSeen));
    return byKey == SignatureStanding.PINNED
            && holderOf(key).filter(signer -> signer.maySign(event)).isEmpty()
        ? SignatureStanding.ROLE_NOT_ALLOWED
        : byKey;
  }

  /** Of an intact bundle: of the key that signed it as a whole, under the names it uses. */
  SignatureStanding standing(BundleReport report, Instant signedSince) {
    PublicKey key = report.signedBy().orElseThrow();
    return standing(key, claimsPinnedName(report, key), proved.of(report, signedSince));
  }

  private boolean claimsPinnedName(BundleReport report, PublicKey key) {
    for (CheckedEvent checked : report.events()) {
      if (checked
          .event()
          .filter(event -> event.key().equals(key))
          .filter(event -> pinsAnotherKeyFor(event.signer().signerId(), key))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
