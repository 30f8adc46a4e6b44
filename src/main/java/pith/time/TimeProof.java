package pith.time;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import pith.model.Sha256;

/**
 * An OpenTimestamps proof, read to its last byte.
 *
 * @param stamped the SHA-256 that it starts from; empty where a file was hashed in another way
 * @param algorithm of the hash that it starts from
 */
public record TimeProof(Optional<Sha256> stamped, String algorithm, List<Attested> ends) {
  /** A proof in a file of its own begins with these; what a calendar returns does not. */
  private static final byte[] MAGIC =
      HexFormat.of().parseHex("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294");

  private static final int VERSION = 1;
  private static final String HEAD = "the head of an OpenTimestamps proof";

  public TimeProof {
    ends = List.copyOf(ends);
  }

  /** A file of its own, which names the hash of the file that it stamps. */
  public static TimeProof ofFile(byte[] content) throws ProofRefused {
    ProofBytes bytes = new ProofBytes(content);
    int length = Math.min(MAGIC.length, content.length);
    if (!Arrays.equals(bytes.next(length, HEAD), MAGIC)) {
      throw new ProofRefused(0, HEAD, "other bytes");
    }
    int version = bytes.next("the version of the proof");
    if (version != VERSION) {
      throw new ProofRefused(MAGIC.length, "version " + VERSION, "version " + version);
    }
    int tag = bytes.next("the hash of the file");
    Hashing hashing =
        Hashing.tagged(tag)
            .filter(each -> each != Hashing.KECCAK_256)
            .orElseThrow(
                () ->
                    new ProofRefused(
                        bytes.at() - 1,
                        "SHA-1, RIPEMD-160 or SHA-256 as hash of the file",
                        "0x%02x".formatted(tag)));
    byte[] digest = bytes.next(hashing.length(), "the hash of the file");
    return read(bytes, hashing, digest);
  }

  /** A tree over a digest that is named beside it. */
  public static TimeProof ofTree(byte[] content, Sha256 stamped) throws ProofRefused {
    return read(new ProofBytes(content), Hashing.SHA_256, stamped.bytes());
  }

  /** One of both: a tree begins with an attestation or an operation, and none is the magic. */
  public static TimeProof over(byte[] content, Sha256 stamped) throws ProofRefused {
    if (!isFile(content)) {
      return ofTree(content, stamped);
    }
    TimeProof proof = ofFile(content);
    if (!proof.stamped().equals(Optional.of(stamped))) {
      throw new ProofRefused(
          MAGIC.length + 2,
          stamped.hex(),
          proof.stamped().map(Sha256::hex).orElse("a " + proof.algorithm()));
    }
    return proof;
  }

  static boolean isFile(byte[] content) {
    return content.length >= MAGIC.length
        && Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static TimeProof read(ProofBytes bytes, Hashing hashing, byte[] digest)
      throws ProofRefused {
    List<Attested> ends = ProofTree.read(bytes, new Message(digest));
    bytes.end("the proof");
    return new TimeProof(
        hashing == Hashing.SHA_256 ? Optional.of(Sha256.ofDigest(digest)) : Optional.empty(),
        hashing.algorithm(),
        ends);
  }
}
