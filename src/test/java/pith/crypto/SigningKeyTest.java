package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import pith.model.PublicKey;

/** Signatures as RFC 8032 has them, and a key that nothing shows. */
final class SigningKeyTest {
  private static final HexFormat HEX = HexFormat.of();

  /** Section 7.1 of the RFC. */
  private record Vector(String seed, String key, String message, String signature) {}

  private static List<Vector> vectors() throws Exception {
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    return List.of(
        new Vector(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e"
                + "39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        new Vector(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f"
                + "3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        new Vector(
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67"
                + "f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
        new Vector(
            "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            HEX.formatHex(MessageDigest.getInstance("SHA-512").digest(abc)),
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfb"
                + "c7c66431e0303dca179c138ac17ad9bef1177331a704"));
  }

  private static SigningKey key(String seed) {
    return SigningKey.of(HEX.parseHex(seed)).orElseThrow();
  }

  @Test
  void theVectorsOfTheRfcAreSignedByteForByte() throws Exception {
    for (Vector vector : vectors()) {
      SigningKey key = key(vector.seed());
      byte[] message = HEX.parseHex(vector.message());
      assertEquals(vector.key(), key.publicKey().hex());
      assertEquals(vector.signature(), HEX.formatHex(key.sign(message)));
      assertTrue(
          VerifyingKey.of(key.publicKey())
              .orElseThrow()
              .verifies(message, HEX.parseHex(vector.signature())));
    }
  }

  @Test
  void aKeyDoesNotShowWhatItIs() throws Exception {
    for (Vector vector : vectors()) {
      String shown = key(vector.seed()).toString();
      assertFalse(shown.contains(vector.seed().substring(0, 8)), shown);
      assertTrue(shown.contains(PublicKey.parse(vector.key()).orElseThrow().fingerprint()), shown);
    }
  }

  @Test
  void aWipedKeySignsNothingThatHolds() throws Exception {
    SigningKey key = key(vectors().get(0).seed());
    key.wipe();
    byte[] message = {1};
    assertFalse(
        VerifyingKey.of(key.publicKey()).orElseThrow().verifies(message, key.sign(message)));
  }

  @Test
  void randomKeysAreOfTheirOwn() {
    SecureRandom random = new SecureRandom();
    assertFalse(
        SigningKey.random(random).publicKey().equals(SigningKey.random(random).publicKey()));
  }

  /** As OpenSSL writes them: the example of RFC 8410, without and with its public key. */
  @Test
  void aFileOfTheRfcIsRead() {
    String plain =
        """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        -----END PRIVATE KEY-----
        """;
    SigningKey key = KeyText.parse(plain).orElseThrow().open(new char[0]).orElseThrow();
    assertEquals(
        "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1", key.publicKey().hex());
    assertEquals(plain, new String(KeyText.unlocked(key), StandardCharsets.US_ASCII));
  }

  @Test
  void aPassphraseOpensWhatItSealed() {
    SigningKey key = SigningKey.random(new SecureRandom());
    String locked =
        new String(
            KeyText.locked(key, "correct horse".toCharArray(), new SecureRandom()),
            StandardCharsets.US_ASCII);
    KeyText text = KeyText.parse("words before\n" + locked).orElseThrow();
    assertTrue(text.needsPassphrase() && text.isReadable());
    assertTrue(text.open("wrong horse".toCharArray()).isEmpty());
    assertEquals(
        key.publicKey(), text.open("correct horse".toCharArray()).orElseThrow().publicKey());
    String seed = Base64.getEncoder().encodeToString(key.seed());
    assertFalse(locked.contains(seed.substring(0, 20)));
  }

  /** Each byte of the head counts; no change makes another key, and none is an error. */
  @Test
  void whatIsNoKeyIsNone() {
    byte[] der = PrivateKeyInfo.of(SigningKey.random(new SecureRandom()));
    for (int i = 0; i < 16; i++) {
      byte[] changed = der.clone();
      changed[i] ^= 0x40;
      assertTrue(PrivateKeyInfo.parse(changed).isEmpty(), "byte " + i);
    }
    for (int length = 0; length < der.length; length++) {
      assertTrue(PrivateKeyInfo.parse(java.util.Arrays.copyOf(der, length)).isEmpty());
    }
    byte[] locked = Passphrased.seal(der, "x".toCharArray(), new SecureRandom());
    for (int length = 0; length < locked.length; length++) {
      assertTrue(Passphrased.parse(java.util.Arrays.copyOf(locked, length)).isEmpty());
    }
    for (String text :
        List.of(
            "",
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----")) {
      assertTrue(KeyText.parse(text).isEmpty(), text);
    }
    String rsa = "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----";
    assertFalse(KeyText.parse(rsa).orElseThrow().isReadable());
  }
}
