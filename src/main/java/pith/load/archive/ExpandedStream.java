package pith.load.archive;

import io.airlift.compress.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import pith.load.BrokenStream;

/** Holds a decompressor to the limits, and gives what it throws words of ours. */
final class ExpandedStream extends InputStream {
  private final InputStream expanding;
  private final ReadMeter meter;

  ExpandedStream(InputStream expanding, ReadMeter meter) {
    this.expanding = expanding;
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    return SingleByte.of(this);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int got = expand(into, at, length);
    if (got > 0) {
      meter.expanded(got);
    }
    return got;
  }

  private int expand(byte[] into, int at, int length) throws IOException {
    try {
      return expanding.read(into, at, length);
    } catch (ZipException malformed) {
      throw BrokenStream.corrupt("well-formed deflate data", "" + malformed.getMessage());
    } catch (MalformedInputException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | NegativeArraySizeException malformed) {
      // The zstd library throws any of these for malformed data; the guard may throw some too.
      if (meter.isStopping()) {
        throw malformed;
      }
      throw BrokenStream.corrupt("well-formed zstd data", "data that is not");
    } catch (IOException problem) {
      // Its words for an early end; the rest has types or words of ours.
      boolean early = "Not enough input bytes".equals(problem.getMessage());
      throw early ? BrokenStream.truncated("the rest of the zstd data") : problem;
    }
  }

  @Override
  public void close() throws IOException {
    expanding.close();
  }
}
