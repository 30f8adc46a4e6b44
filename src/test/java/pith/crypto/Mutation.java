package pith.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is done to a signature, or instead of one. All but the first make it invalid. */
enum Mutation {
  NONE,
  FLIP_R,
  FLIP_S,
  FLIP_MESSAGE,
  FLIP_SIGN_OF_R,
  S_PLUS_L,
  S_AT_THE_EDGE,
  NEGATIVE_S,
  R_NOT_CANONICAL,
  R_RANDOM,
  R_SMALL_ORDER,
  R_SMALL_ORDER_NOT_CANONICAL,
  R_IDENTITY,
  R_WITH_TORSION,
  OTHER_SIGNATURE,
  HALVES_SWAPPED;

  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** May change the message in place. */
  byte[] signature(Signer signer, byte[] message, Random random) {
    byte[] good = signer.sign(message);
    byte[] r = Arrays.copyOfRange(good, 0, 32);
    byte[] s = Arrays.copyOfRange(good, 32, 64);
    return switch (this) {
      case NONE -> good;
      case FLIP_R -> flipped(good, random.nextInt(256));
      case FLIP_S -> flipped(good, 256 + random.nextInt(256));
      case FLIP_MESSAGE -> {
        System.arraycopy(flipped(message, random.nextInt(256)), 0, message, 0, message.length);
        yield good;
      }
      case FLIP_SIGN_OF_R -> flipped(good, 255);
      case S_PLUS_L -> withS(r, Signer.number(s).add(Signer.L));
      case S_AT_THE_EDGE -> withS(r, one(edges(), random));
      case NEGATIVE_S -> withS(r, Signer.L.subtract(Signer.number(s)));
      case R_NOT_CANONICAL -> Signer.join(notCanonical(random), s);
      case R_RANDOM -> Signer.join(randomBytes(random), s);
      case R_SMALL_ORDER -> signer.signIdentity(one(SmallOrder.TORSION, random), message);
      case R_SMALL_ORDER_NOT_CANONICAL ->
          signer.signIdentity(one(SmallOrder.NOT_CANONICAL, random), message);
      case R_IDENTITY -> signer.signIdentity(SmallOrder.IDENTITY, message);
      case R_WITH_TORSION ->
          signer.signWithTorsion(one(SmallOrder.TORSION, random), message, random);
      case OTHER_SIGNATURE -> signer.sign(flipped(message, random.nextInt(256)));
      case HALVES_SWAPPED -> Signer.join(s, r);
    };
  }

  static byte[] flipped(byte[] bytes, int bit) {
    byte[] out = bytes.clone();
    out[bit / 8] ^= (byte) (1 << bit % 8);
    return out;
  }

  private static byte[] withS(byte[] r, BigInteger s) {
    return Signer.join(r, Signer.littleEndian(s));
  }

  private static List<BigInteger> edges() {
    BigInteger most = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
    BigInteger power = BigInteger.TWO.pow(252);
    BigInteger less = Signer.L.subtract(BigInteger.ONE);
    return List.of(
        BigInteger.ZERO, BigInteger.ONE, less, Signer.L, power, power.shiftLeft(1), most);
  }

  /** y from p to 2^255 - 1, either sign. */
  private static byte[] notCanonical(Random random) {
    byte[] r = Signer.littleEndian(P.add(BigInteger.valueOf(random.nextInt(19))));
    return random.nextBoolean() ? flipped(r, 255) : r;
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
