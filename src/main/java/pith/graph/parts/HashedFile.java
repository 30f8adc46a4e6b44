package pith.graph.parts;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import pith.model.Sha256;

/** A file of a part on its way out: its bytes are counted and hashed. */
final class HashedFile extends FilterOutputStream {
  private static final int BUFFER = 1 << 16;
  private final String name;
  private final String place;
  private final MessageDigest digest;
  private long bytes;

  private HashedFile(String name, String place, OutputStream out, MessageDigest digest) {
    super(new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER));
    this.name = name;
    this.place = place;
    this.digest = digest;
  }

  static HashedFile create(PartFolder folder, String name) throws IOException {
    return new HashedFile(name, folder.place(name), folder.create(name), Sha256.newDigest());
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    bytes++;
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    out.write(some, from, length);
    bytes += length;
  }

  /** Once it is closed. */
  PartFile file(long rows, long properties) {
    return new PartFile(name, place, bytes, rows, properties, Sha256.ofDigest(digest.digest()));
  }
}
