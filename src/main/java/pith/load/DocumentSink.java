package pith.load;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes documents as NDJSON, packed as the target's suffix says (.gz, .zst, else plain). The file
 * appears under its name whole, at {@link #commit}, or not at all. The same documents make the same
 * bytes: nothing in them tells time or place.
 */
public final class DocumentSink implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path unfinished;
  private final boolean overwrite;
  private final OutputStream out;
  private long documents;

  private DocumentSink(Path target, Path unfinished, boolean overwrite, OutputStream out) {
    this.target = target;
    this.unfinished = unfinished;
    this.overwrite = overwrite;
    this.out = out;
  }

  /** The target is one that {@link SourcePaths#target} gave. */
  public static DocumentSink open(Path target, boolean overwrite) throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    // Not a temporary file of the JDK's: only its owner could read the result.
    Path unfinished = folder.resolve("." + UUID.randomUUID() + ".part");
    OutputStream file = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW);
    OutputStream packed = packed(target.getFileName().toString(), file);
    return new DocumentSink(
        target, unfinished, overwrite, new BufferedOutputStream(packed, BUFFER));
  }

  private static OutputStream packed(String name, OutputStream file) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(file, BUFFER);
    }
    return name.endsWith(".zst") ? new ZstdOutputStream(file) : file;
  }

  /** One document on a line of its own; it must have no line end in it. */
  public void write(byte[] document) throws IOException {
    for (byte b : document) {
      if (b == '\n' || b == '\r') {
        throw new IllegalArgumentException("a document of NDJSON has no line end in it");
      }
    }
    out.write(document);
    out.write('\n');
    documents++;
  }

  public long documents() {
    return documents;
  }

  /** Puts the file in its place; returns its length. */
  public long commit() throws IOException {
    out.close();
    if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.getFileName().toString());
    }
    long length = Files.size(unfinished);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    return length;
  }

  /** Without a commit before, nothing is left of it. */
  @Override
  public void close() throws IOException {
    try (out) {
      Files.deleteIfExists(unfinished);
    }
  }
}
