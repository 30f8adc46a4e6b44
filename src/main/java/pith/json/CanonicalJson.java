package pith.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.Sha256;

/**
 * C(v), the bytes that hashes and signatures are made of: keys by code point, no blanks, as few
 * escapes as JSON allows, integers as their digits and reals as Python's {@code repr}.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  public static byte[] bytes(Json value) {
    return gathered(value, () -> {}).toByteArray();
  }

  /** The guard runs once for some kilobytes; what it throws ends the work. */
  public static byte[] bytes(Json value, Runnable guard) {
    return gathered(value, guard).toByteArray();
  }

  public static String text(Json value) {
    return gathered(value, () -> {}).toString(StandardCharsets.UTF_8);
  }

  private static ByteArrayOutputStream gathered(Json value, Runnable guard) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    CanonicalWriter<RuntimeException> writer =
        new CanonicalWriter<>(
            (part, from, length) -> {
              guard.run();
              bytes.write(part, from, length);
            });
    writer.value(value);
    writer.flush();
    return bytes;
  }

  /** The stream is neither flushed nor closed. */
  public static void write(Json value, OutputStream out) throws IOException {
    CanonicalWriter<IOException> writer = new CanonicalWriter<>(out::write);
    writer.value(value);
    writer.flush();
  }

  public static Sha256 sha256(Json value) {
    return sha256(value, () -> {});
  }

  /** The guard runs once for some kilobytes; what it throws ends the work. */
  public static Sha256 sha256(Json value, Runnable guard) {
    MessageDigest digest = Sha256.newDigest();
    CanonicalWriter<RuntimeException> writer = hashing(digest, guard);
    writer.value(value);
    writer.flush();
    return Sha256.ofDigest(digest.digest());
  }

  /** The hash of the object as if it had no members of these names; deeper ones count. */
  public static Sha256 sha256Without(JsonObject object, Set<String> keys) {
    return sha256Without(object, keys, () -> {});
  }

  /** The guard runs once for some kilobytes; what it throws ends the work. */
  public static Sha256 sha256Without(JsonObject object, Set<String> keys, Runnable guard) {
    MessageDigest digest = Sha256.newDigest();
    CanonicalWriter<RuntimeException> writer = hashing(digest, guard);
    writer.object(object, keys);
    writer.flush();
    return Sha256.ofDigest(digest.digest());
  }

  private static CanonicalWriter<RuntimeException> hashing(MessageDigest digest, Runnable guard) {
    return new CanonicalWriter<>(
        (bytes, from, length) -> {
          guard.run();
          digest.update(bytes, from, length);
        });
  }
}
