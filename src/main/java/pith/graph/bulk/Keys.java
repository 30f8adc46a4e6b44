package pith.graph.bulk;

import java.nio.charset.StandardCharsets;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.wanted.AliasKey;

/** By what things are joined. No key is the beginning of another one but for its last byte. */
final class Keys {
  /** What has a node already, or gives its node a claim. */
  static final int HAS = 0;

  /** An event in a bundle of another paper. */
  static final int FOREIGN = 1;

  /** What points at it, or names it. */
  static final int POINTER = 2;

  private Keys() {}

  static byte[] name(AliasKey name, int kind) {
    return new ByteWriter().text(name.kind()).text(name.value()).tag(kind).bytes();
  }

  static AliasKey name(byte[] key) {
    ByteReader in = new ByteReader(key);
    return new AliasKey(in.text(), in.text());
  }

  static byte[] number(PithNumber number, int kind) {
    return new ByteWriter()
        .raw(number.text().getBytes(StandardCharsets.US_ASCII))
        .tag(kind)
        .bytes();
  }

  static PithNumber number(byte[] key) {
    return PithNumber.parse(new String(key, 0, key.length - 1, StandardCharsets.US_ASCII))
        .orElseThrow();
  }

  static byte[] event(EventId event, int kind) {
    return new ByteWriter(33).raw(event.content().bytes()).tag(kind).bytes();
  }

  static EventId event(byte[] key) {
    return new EventId(Sha256.ofDigest(new ByteReader(key).raw(key.length - 1)));
  }

  static byte[] signer(PublicKey key) {
    return new ByteWriter(65).raw(key.hex().getBytes(StandardCharsets.US_ASCII)).tag(HAS).bytes();
  }

  static PublicKey signer(byte[] key) {
    return PublicKey.parse(new String(key, 0, key.length - 1, StandardCharsets.US_ASCII))
        .orElseThrow();
  }

  /** They sort as the numbers of nodes do. */
  static byte[] node(long node, int kind) {
    return new ByteWriter(9).sortable(node).tag(kind).bytes();
  }
}
