package pith.mirror;

import pith.model.Sha256;

/**
 * A whole set in one hash.
 *
 * @param size papers
 */
public record SetRoot(long size, Sha256 hash) {
  /** As in RFC 6962: the hash of no bytes. */
  public static final Sha256 OF_NOTHING = Sha256.hash(new byte[0]);

  public static final SetRoot EMPTY = new SetRoot(0, OF_NOTHING);

  public SetRoot {
    if (size < 0 || (size == 0) != hash.equals(OF_NOTHING)) {
      throw new IllegalArgumentException("the empty set, and no other, has the hash of no bytes");
    }
  }
}
