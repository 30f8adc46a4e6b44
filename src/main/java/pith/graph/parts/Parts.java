package pith.graph.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import pith.model.Sha256;
import pith.refusal.RefusalCode;
import pith.trust.TrustPolicy;

/** A folder of parts: all that its manifest names is there, and nothing else. */
public record Parts(Path folder, Manifest manifest) {
  private static final int BUFFER = 1 << 18;

  public static Parts open(Path folder) throws PartsRefused, IOException {
    Path file = folder.resolve(Manifest.NAME);
    if (!Files.isRegularFile(file)) {
      throw PartsRefused.of(
          RefusalCode.PARTS_UNFINISHED,
          folder.toString(),
          "a file named " + Manifest.NAME + ", which a job writes last",
          "none");
    }
    Parts parts =
        new Parts(
            folder,
            Manifest.read(
                file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    parts.checkNames();
    return parts;
  }

  List<PartFile> files() {
    return manifest.parts().stream().flatMap(part -> part.files().stream()).toList();
  }

  private void checkNames() throws PartsRefused, IOException {
    Set<String> named = new HashSet<>();
    for (PartFile file : files()) {
      if (!named.add(file.name())) {
        throw refused(RefusalCode.PART_TWICE, file.name(), "a part once", "it twice");
      }
      if (!Files.isRegularFile(folder.resolve(file.name()))) {
        throw refused(
            RefusalCode.PART_MISSING, file.name(), "a file that the manifest names", "none");
      }
    }
    Set<String> others = new TreeSet<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.map(each -> each.getFileName().toString())
          .filter(name -> !named.contains(name) && !isAbout(name))
          .forEach(others::add);
    }
    if (!others.isEmpty()) {
      throw refused(
          RefusalCode.PART_TWICE,
          others.iterator().next(),
          "only files that the manifest names",
          others.size() + " more");
    }
  }

  /** The manifest, and what file systems of clusters put beside files. */
  private static boolean isAbout(String name) {
    return name.equals(Manifest.NAME) || name.startsWith(".");
  }

  /** Rows of another policy would not be those of an import here. */
  public void checkPolicy(TrustPolicy policy) throws PartsRefused {
    if (!manifest.job().isUnder(policy)) {
      throw refused(
          RefusalCode.PARTS_POLICY,
          Manifest.NAME,
          "the trust policy in force, and its key for seals",
          "another policy or key");
    }
  }

  /**
   * Reads every byte of every part.
   *
   * @param guard runs once a buffer; what it throws ends the check
   */
  public void checkHashes(Guard guard) throws PartsRefused, IOException {
    long done = 0;
    for (PartFile file : files()) {
      Sha256 found = hash(folder.resolve(file.name()), guard, done);
      if (!found.equals(file.sha256())) {
        throw refused(
            RefusalCode.PART_SPOILT, file.name(), "SHA-256 " + file.sha256().hex(), found.hex());
      }
      done += file.bytes();
    }
  }

  /** Hears how many bytes are checked, and may throw to stop. */
  public interface Guard {
    void checked(long bytes);
  }

  /** Of all files together. */
  public long bytes() {
    return files().stream().mapToLong(PartFile::bytes).sum();
  }

  private static Sha256 hash(Path file, Guard guard, long before) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    byte[] buffer = new byte[BUFFER];
    long done = before;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        done += read;
        guard.checked(done);
      }
    }
    return Sha256.ofDigest(digest.digest());
  }

  private PartsRefused refused(RefusalCode code, String name, String expected, String found) {
    return PartsRefused.of(code, folder.resolve(name).toString(), expected, found);
  }
}
