package pith.load;

import io.airlift.compress.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Holds a decompressor to the limits, and gives what it throws words of ours. */
final class ExpandedStream extends InputStream {
  private final InputStream expanding;
  private final Intake intake;

  ExpandedStream(InputStream expanding, Intake intake) {
    this.expanding = expanding;
    this.intake = intake;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int got = expand(into, at, length);
    if (got > 0) {
      intake.expanded(got);
    }
    return got;
  }

  private int expand(byte[] into, int at, int length) throws IOException {
    try {
      return expanding.read(into, at, length);
    } catch (ZipException malformed) {
      throw BrokenStream.corrupt("well-formed deflate data", "" + malformed.getMessage());
    } catch (MalformedInputException malformed) {
      throw zstd(malformed);
    }
  }

  /** The library has one exception for all, told apart by its text only. */
  private static BrokenStream zstd(MalformedInputException malformed) {
    String text = "" + malformed.getMessage();
    if (text.contains("Not enough input")) {
      return BrokenStream.truncated("the rest of the zstd data");
    } else if (text.contains("Window size too large")) {
      return new BrokenStream(
          LoadCode.UNSUPPORTED_COMPRESSION,
          "a zstd window of at most 8 MiB",
          "a larger one",
          "Compress again with zstd -19 or lower, and without --long or --ultra.");
    }
    return BrokenStream.corrupt("well-formed zstd data", text);
  }

  @Override
  public void close() throws IOException {
    expanding.close();
  }
}
