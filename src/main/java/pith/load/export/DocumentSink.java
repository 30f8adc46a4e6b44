package pith.load.export;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import pith.load.BrokenStream;
import pith.load.source.ExportTarget;
import pith.load.source.OwnNames;
import pith.load.source.SourcePaths;
import pith.load.source.SourceRefused;
import pith.refusal.Refusal;

/**
 * Writes documents as NDJSON, packed as the target's suffix says (.gz, .zst, else plain). The file
 * appears under its name whole, at {@link #commit}, or not at all. The same documents make the same
 * bytes: nothing in them tells time or place.
 */
public final class DocumentSink implements AutoCloseable {
  public static final String MAX_BYTES = "max_bytes";

  /** A million bundles like the real ones are 13 GB, before they are packed. */
  public static final long USUAL_MAX_BYTES = 16L << 30;

  private static final int BUFFER = 1 << 16;

  private final ExportTarget target;
  private final Path unfinished;
  private final BoundedFile file;
  private final OutputStream out;
  private long documents;

  private DocumentSink(ExportTarget target, Path unfinished, BoundedFile file, OutputStream out) {
    this.target = target;
    this.unfinished = unfinished;
    this.file = file;
    this.out = out;
  }

  /**
   * @param target one that {@link SourcePaths#target} gave
   * @param maxBytes of the file as it will lie there, packed
   */
  public static DocumentSink open(ExportTarget target, long maxBytes) throws IOException {
    // Not a temporary file of the JDK's: only its owner could read the result.
    Path unfinished = target.folder().resolve(OwnNames.unfinished());
    BoundedFile file = BoundedFile.create(unfinished, maxBytes);
    OutputStream packed = packed(target.file().getFileName().toString(), file);
    return new DocumentSink(target, unfinished, file, new BufferedOutputStream(packed, BUFFER));
  }

  private static OutputStream packed(String name, OutputStream file) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(file, BUFFER);
    }
    return name.endsWith(".zst") ? new ZstdOutputStream(file) : file;
  }

  /** One document on a line of its own; it must have no line end in it. */
  public void write(byte[] document) throws IOException, SourceRefused {
    for (byte b : document) {
      if (b == '\n' || b == '\r') {
        throw new IllegalArgumentException("a document of NDJSON has no line end in it");
      }
    }
    try {
      out.write(document);
      out.write('\n');
    } catch (BrokenStream tooLarge) {
      throw refused(tooLarge);
    }
    documents++;
  }

  public long documents() {
    return documents;
  }

  /** Brings the file onto the disk and puts it in its place; returns its length. */
  public long commit() throws IOException, SourceRefused {
    try {
      out.flush();
      file.finish();
      out.close();
    } catch (BrokenStream tooLarge) {
      throw refused(tooLarge);
    }
    long length = Files.size(unfinished);
    target.give(unfinished);
    return length;
  }

  private SourceRefused refused(BrokenStream why) {
    return new SourceRefused(Refusal.ofSource(target.label(), why.problem()));
  }

  /** Without a commit before, nothing is left of it. */
  @Override
  public void close() throws IOException {
    try (file) {
      Files.deleteIfExists(unfinished);
    }
  }
}
