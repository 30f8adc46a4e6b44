package pith.crypto;

import java.util.HexFormat;
import java.util.List;

/** Every encoding of a point whose order divides 8. */
final class SmallOrder {
  static final byte[] IDENTITY = hex("01" + "00".repeat(31));

  static final List<byte[]> TORSION =
      List.of(
          hex("ec" + "ff".repeat(30) + "7f"),
          hex("00".repeat(32)),
          hex("00".repeat(31) + "80"),
          hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
          hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"),
          hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
          hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"));

  static final List<byte[]> NOT_CANONICAL =
      List.of(
          hex("01" + "00".repeat(30) + "80"),
          hex("ec" + "ff".repeat(31)),
          hex("ed" + "ff".repeat(30) + "7f"),
          hex("ed" + "ff".repeat(31)),
          hex("ee" + "ff".repeat(30) + "7f"),
          hex("ee" + "ff".repeat(31)));

  private SmallOrder() {}

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
