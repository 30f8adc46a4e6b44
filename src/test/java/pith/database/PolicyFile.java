package pith.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import pith.corpus.TestKey;
import pith.procedure.support.TrustLocation;

/** The administrator's file of a test, read by every call until it is closed. */
public final class PolicyFile implements AutoCloseable {
  private final Path file;
  private long changes;

  public PolicyFile() {
    try {
      file = Files.createTempDirectory("pith-conf").resolve("pith-trust.json");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    System.setProperty(TrustLocation.PROPERTY, file.toString());
    write("");
  }

  /** Top-level members besides the version. */
  public void write(String... members) {
    List<String> all = new ArrayList<>(List.of("\"version\": 1"));
    List.of(members).stream().filter(member -> !member.isEmpty()).forEach(all::add);
    try {
      Files.writeString(file, "{" + String.join(", ", all) + "}");
      // A change within the clock's grain must be seen too.
      Files.setLastModifiedTime(file, FileTime.fromMillis(++changes * 1000L));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public static String signers(String... signers) {
    return "\"signers\": {" + String.join(", ", signers) + "}";
  }

  public static String pinned(TestKey key) {
    return pinned(key, "", "");
  }

  public static String pinned(TestKey key, String ofSigner, String ofKey) {
    return "\"%s\": {%s\"keys\": [{\"key_id\": \"%s\", \"public_key_hex\": \"%s\"%s}]}"
        .formatted(
            key.signer().signerId(),
            ofSigner.isEmpty() ? "" : ofSigner + ", ",
            key.keyId(),
            key.publicKey().hex(),
            ofKey.isEmpty() ? "" : ", " + ofKey);
  }

  @Override
  public void close() {
    System.clearProperty(TrustLocation.PROPERTY);
  }
}
