package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainBytesTest {
  /** Every byte at every place of a row of plain ones, from every start. */
  @Test
  void findsEachByteAtEachPlace() {
    for (int value = -128; value < 128; value++) {
      for (int place = 0; place < 20; place++) {
        byte[] bytes = "abcdefghijklmnopqrst".getBytes(StandardCharsets.US_ASCII);
        bytes[place] = (byte) value;
        for (int from = 0; from <= place; from++) {
          assertEquals(slowly(bytes, from), PlainBytes.end(bytes, from), value + " at " + place);
        }
      }
    }
  }

  @Test
  void agreesWithTheSlowWayOnRandomBytes() {
    Random random = new Random(4);
    for (int round = 0; round < 100_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] |= random.nextInt(8) > 0 ? (byte) 0x80 : 0;
      }
      assertEquals(slowly(bytes, 0), PlainBytes.end(bytes, 0));
    }
  }

  private static int slowly(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length
        && (bytes[at] & 0xff) >= 0x20
        && bytes[at] != '"'
        && bytes[at] != '\\') {
      at++;
    }
    return at;
  }
}
