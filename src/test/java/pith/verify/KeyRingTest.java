package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pith.corpus.TestKey;
import pith.crypto.VerifyingKey;

/** A ring finds what is on it, first come first found, and however long it is. */
class KeyRingTest {
  /** Looking through a list would take minutes for as many. */
  private static final int MANY = 400_000;

  private static final Duration ENOUGH = Duration.ofMinutes(1);
  private static final VerifyingKey FIRST = key("first");
  private static final VerifyingKey SECOND = key("second");

  @Test
  void findsByIdAndFingerprintTogether() {
    KeyRing ring = ring("a", FIRST).and(ring("b", SECOND));
    assertSame(FIRST, ring.find("a", FIRST.publicKey().fingerprint()).orElseThrow());
    assertSame(SECOND, ring.find("b", SECOND.publicKey().fingerprint()).orElseThrow());
    assertEquals(Optional.empty(), ring.find("a", SECOND.publicKey().fingerprint()));
    assertEquals(Optional.empty(), ring.find("c", FIRST.publicKey().fingerprint()));
  }

  @Test
  void ofTwoUnderOneNameTheFirstIsFound() {
    KeyRing one = new KeyRing(List.of(new KeyRing.Entry("a", "f", FIRST)));
    KeyRing other = new KeyRing(List.of(new KeyRing.Entry("a", "f", SECOND)));
    assertSame(FIRST, one.and(other).find("a", "f").orElseThrow());
    assertSame(SECOND, KeyRing.union(List.of(other, one)).find("a", "f").orElseThrow());
  }

  @Test
  void nothingIsLostWhereRingsAreJoined() {
    KeyRing joined = ring("a", FIRST).and(ring("b", SECOND)).and(ring("c", FIRST));
    assertEquals(
        List.of("a", "b", "c"), joined.entries().stream().map(KeyRing.Entry::keyId).toList());
    assertSame(SECOND, joined.find("b", SECOND.publicKey().fingerprint()).orElseThrow());
    assertSame(joined, joined.and(KeyRing.EMPTY));
    assertEquals(joined.entries(), KeyRing.EMPTY.and(joined).entries());
  }

  @Test
  void aLongRingIsNotLookedThrough() {
    String fingerprint = FIRST.publicKey().fingerprint();
    KeyRing ring = longRing();
    assertTimeoutPreemptively(
        ENOUGH,
        () -> {
          for (int i = 0; i < MANY; i++) {
            assertSame(FIRST, ring.find("key " + i, fingerprint).orElseThrow());
          }
        });
  }

  @Test
  void aLongRingIsNotCopiedWithEveryEvent() {
    KeyRing ring = longRing();
    KeyRing own = ring("own", SECOND);
    String fingerprint = SECOND.publicKey().fingerprint();
    assertTimeoutPreemptively(
        ENOUGH,
        () -> {
          for (int i = 0; i < MANY; i++) {
            assertSame(SECOND, ring.and(own).find("own", fingerprint).orElseThrow());
          }
        });
  }

  private static KeyRing longRing() {
    List<KeyRing.Entry> entries = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      entries.add(new KeyRing.Entry("key " + i, FIRST));
    }
    return new KeyRing(entries);
  }

  private static KeyRing ring(String keyId, VerifyingKey key) {
    return new KeyRing(List.of(new KeyRing.Entry(keyId, key)));
  }

  private static VerifyingKey key(String name) {
    return VerifyingKey.of(TestKey.of("anybody", name).publicKey()).orElseThrow();
  }
}
