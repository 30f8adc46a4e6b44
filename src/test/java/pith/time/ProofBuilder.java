package pith.time;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import pith.model.Sha256;

/** The bytes of a proof, right or wrong. */
public final class ProofBuilder {
  public static final String BITCOIN = "0588960d73d71901";
  static final String PENDING = "83dfe30d2ef90c8e";
  static final String MAGIC = "004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A file of its own over that hash. */
  public static ProofBuilder file(Sha256 stamped) {
    return new ProofBuilder().hex(MAGIC).hex("01").hex("08").hex(stamped.hex());
  }

  public static ProofBuilder tree() {
    return new ProofBuilder();
  }

  public ProofBuilder hex(String hex) {
    return raw(HexFormat.of().parseHex(hex));
  }

  ProofBuilder raw(byte[] some) {
    bytes.writeBytes(some);
    return this;
  }

  ProofBuilder number(int value) {
    int left = value;
    while (left > 0x7f) {
      bytes.write(left & 0x7f | 0x80);
      left >>>= 7;
    }
    bytes.write(left);
    return this;
  }

  ProofBuilder counted(byte[] some) {
    return number(some.length).raw(some);
  }

  public ProofBuilder append(byte[] some) {
    return hex("f0").counted(some);
  }

  ProofBuilder prepend(byte[] some) {
    return hex("f1").counted(some);
  }

  public ProofBuilder sha256() {
    return hex("08");
  }

  public ProofBuilder another() {
    return hex("ff");
  }

  public ProofBuilder bitcoin(int height) {
    return attestation(BITCOIN, new ProofBuilder().number(height).bytes());
  }

  public ProofBuilder pending(String calendar) {
    byte[] address = calendar.getBytes(StandardCharsets.US_ASCII);
    return attestation(PENDING, new ProofBuilder().counted(address).bytes());
  }

  ProofBuilder attestation(String tag, byte[] payload) {
    return hex("00").hex(tag).counted(payload);
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
