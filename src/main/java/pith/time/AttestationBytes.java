package pith.time;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** An attestation out of its tag and its payload. A known tag must use its payload to the end. */
final class AttestationBytes {
  private static final int TAG_BYTES = 8;
  private static final int MOST_PAYLOAD = 8192;
  private static final int MOST_ADDRESS = 1000;
  private static final String BITCOIN = "0588960d73d71901";
  private static final String PENDING = "83dfe30d2ef90c8e";
  private static final String LITECOIN = "06869a0d73d71b45";
  private static final String ETHEREUM = "30fe8087b5c7ead7";

  private AttestationBytes() {}

  static Attestation read(ProofBytes bytes) throws ProofRefused {
    String tag = HexFormat.of().formatHex(bytes.next(TAG_BYTES, "the tag of an attestation"));
    int from = bytes.at();
    byte[] content = bytes.counted(0, MOST_PAYLOAD, "the payload of an attestation");
    try {
      return known(tag, new ProofBytes(content));
    } catch (ProofRefused inPayload) {
      throw new ProofRefused(from, inPayload.expected(), inPayload.found());
    }
  }

  private static Attestation known(String tag, ProofBytes payload) throws ProofRefused {
    return switch (tag) {
      case BITCOIN -> new Attestation.Bitcoin(height(payload));
      case PENDING -> new Attestation.Pending(calendar(payload));
      case LITECOIN -> new Attestation.Other("litecoin " + height(payload));
      case ETHEREUM -> new Attestation.Other("ethereum " + height(payload));
      default -> new Attestation.Other(tag);
    };
  }

  private static int height(ProofBytes payload) throws ProofRefused {
    int height = payload.number("the height of a block");
    payload.end("the attestation");
    return height;
  }

  /** Of so few characters that it can be shown, and never opened by what shows it. */
  private static String calendar(ProofBytes payload) throws ProofRefused {
    String expected = "the address of a calendar";
    byte[] address = payload.counted(0, MOST_ADDRESS, expected);
    payload.end("the attestation");
    for (byte each : address) {
      if (!isOfAddress(each)) {
        throw new ProofRefused(
            0, expected + " in A-Z a-z 0-9 - . _ / :", "the byte 0x%02x".formatted(each));
      }
    }
    return new String(address, StandardCharsets.US_ASCII);
  }

  private static boolean isOfAddress(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= ':')
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '/';
  }
}
