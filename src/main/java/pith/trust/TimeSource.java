package pith.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import pith.model.Sha256;
import pith.time.BlockHeaders;

/** The block headers that the administrator gave, for proofs of time. */
public record TimeSource(Optional<Look> read, BlockHeaders blocks) {
  public static final TimeSource NONE = new TimeSource(Optional.empty(), BlockHeaders.NONE);

  /** A file as it was just before it was read. */
  record Look(Path file, FileTime changed, long size) {
    static Look at(Path file) throws IOException {
      return new Look(file, Files.getLastModifiedTime(file), Files.size(file));
    }
  }

  /** Whether the file is as it was: headers that are added later count. */
  public boolean isStill() throws IOException {
    return read.isEmpty() || read.get().equals(Look.at(read.get().file()));
  }

  /** Of what was read, for the digest of the policy; empty where nothing was. */
  Optional<String> digest() {
    return blocks.content().map(Sha256::hex).map(content -> content + " " + blocks.rule().text());
  }
}
