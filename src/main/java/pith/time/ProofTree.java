package pith.time;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Follows every branch of a proof and computes the message at its end. A stranger wrote the bytes,
 * so depth, branches and the work for them are bounded.
 */
final class ProofTree {
  static final int MOST_DEPTH = 256;
  static final int MOST_BRANCHES = 1000;

  /** Bytes of all messages; a real proof has some thousand. */
  static final long MOST_WORK = 16L << 20;

  private static final int BRANCH = 0xff;
  private static final int ATTESTATION = 0x00;
  private static final int APPEND = 0xf0;
  private static final int PREPEND = 0xf1;
  private static final int REVERSE = 0xf2;
  private static final int HEXLIFY = 0xf3;

  private final ProofBytes bytes;
  private final List<Attested> ends = new ArrayList<>();
  private long work;

  private ProofTree(ProofBytes bytes) {
    this.bytes = bytes;
  }

  static List<Attested> read(ProofBytes bytes, Message stamped) throws ProofRefused {
    ProofTree tree = new ProofTree(bytes);
    tree.at(stamped, MOST_DEPTH);
    return List.copyOf(tree.ends);
  }

  private void at(Message message, int depth) throws ProofRefused {
    if (depth == 0) {
      throw new ProofRefused(bytes.at(), "at most " + MOST_DEPTH + " operations deep", "more");
    }
    int tag = bytes.next("a branch");
    while (tag == BRANCH) {
      branch(bytes.next("a branch"), message, depth);
      tag = bytes.next("a branch");
    }
    branch(tag, message, depth);
  }

  private void branch(int tag, Message message, int depth) throws ProofRefused {
    if (tag == ATTESTATION) {
      end(message);
    } else {
      at(applied(tag, message), depth - 1);
    }
  }

  private void end(Message message) throws ProofRefused {
    if (ends.size() == MOST_BRANCHES) {
      throw new ProofRefused(bytes.at(), "at most " + MOST_BRANCHES + " attestations", "more");
    }
    ends.add(new Attested(AttestationBytes.read(bytes), message));
  }

  private Message applied(int tag, Message message) throws ProofRefused {
    int from = bytes.at() - 1;
    byte[] content = message.bytes();
    byte[] result =
        switch (tag) {
          case APPEND -> joined(from, content, argument());
          case PREPEND -> joined(from, argument(), content);
          case REVERSE -> reversed(content);
          case HEXLIFY -> hex(from, content);
          default -> hashing(from, tag).of(content);
        };
    work += content.length + result.length;
    if (work > MOST_WORK) {
      throw new ProofRefused(from, "a proof that takes little work", "one that takes too much");
    }
    return new Message(result);
  }

  private static Hashing hashing(int from, int tag) throws ProofRefused {
    return Hashing.tagged(tag)
        .orElseThrow(
            () ->
                new ProofRefused(
                    from, "an attestation or a known operation", "0x%02x".formatted(tag)));
  }

  private byte[] argument() throws ProofRefused {
    return bytes.counted(1, Message.MOST_BYTES, "the bytes of an operation");
  }

  private static byte[] joined(int from, byte[] first, byte[] second) throws ProofRefused {
    byte[] both = new byte[fitting(from, first.length + second.length)];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static int fitting(int from, int length) throws ProofRefused {
    if (length > Message.MOST_BYTES) {
      throw new ProofRefused(
          from, "a message of at most " + Message.MOST_BYTES + " bytes", length + " bytes");
    }
    return length;
  }

  private static byte[] hex(int from, byte[] content) throws ProofRefused {
    fitting(from, 2 * content.length);
    return HexFormat.of().formatHex(content).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] reversed(byte[] content) {
    byte[] reversed = new byte[content.length];
    for (int i = 0; i < content.length; i++) {
      reversed[i] = content[content.length - 1 - i];
    }
    return reversed;
  }
}
