package pith.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import pith.model.Sha256;
import pith.procedure.report.AnchorRow;
import pith.procedure.support.PithFailure;
import pith.procedure.support.SourceBytes;
import pith.procedure.support.TimeFiles;
import pith.refusal.RefusalCode;
import pith.time.BlockHeaders;
import pith.time.ChainRule;
import pith.time.TimeAnswer;
import pith.time.TimeJudge;
import pith.time.TimeProof;
import pith.time.TimeVerdict;

/** Checks a proof of time that is a file by itself. Needs no database. */
public final class TimestampRun {
  private static final String ENDING = ".ots";

  private TimestampRun() {}

  public static List<AnchorRow> ofLocal(Path file, Optional<Path> headers, ChainRule rule) {
    TimeProof proof =
        TimeFiles.proof(
            file.toString(), SourceBytes.ofLocal(file.toString(), TimeFiles.MOST_BYTES_OF_PROOF));
    TimeJudge judge = new TimeJudge(blocks(headers, rule));
    Optional<Path> stamped = stampedFile(file);
    Optional<TimeAnswer> other = stamped.flatMap(beside -> unlike(beside, proof));
    Optional<String> stamps = stamped.map(beside -> "the file " + beside.getFileName());
    return other.isPresent()
        ? List.of(
            AnchorRow.ofFile(Optional.empty(), proof.stamped(), Optional.empty(), other.get()))
        : judge.answers(proof).stream()
            .map(answer -> AnchorRow.ofFile(Optional.empty(), proof.stamped(), stamps, answer))
            .toList();
  }

  private static BlockHeaders blocks(Optional<Path> headers, ChainRule rule) {
    return headers
        .map(Path::toString)
        .map(
            file ->
                TimeFiles.headers(
                    file, SourceBytes.ofLocal(file, TimeFiles.MOST_BYTES_OF_HEADERS), rule))
        .orElse(BlockHeaders.NONE);
  }

  /** A proof stands beside its file, under its name with an ending. */
  private static Optional<Path> stampedFile(Path proof) {
    String name = String.valueOf(proof.getFileName());
    return Optional.of(name)
        .filter(each -> each.endsWith(ENDING) && each.length() > ENDING.length())
        .map(each -> proof.resolveSibling(each.substring(0, each.length() - ENDING.length())))
        .filter(Files::isRegularFile);
  }

  private static Optional<TimeAnswer> unlike(Path file, TimeProof proof) {
    Optional<Sha256> stamped = proof.stamped();
    return stamped.isEmpty() || hash(file).equals(stamped.get())
        ? Optional.empty()
        : Optional.of(
            TimeAnswer.without(
                TimeVerdict.DOES_NOT_VERIFY,
                "the file " + file.getFileName() + " has another SHA-256: " + hash(file).hex()));
  }

  private static Sha256 hash(Path file) {
    MessageDigest digest = Sha256.newDigest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] some = new byte[1 << 16];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        digest.update(some, 0, read);
      }
      return Sha256.ofDigest(digest.digest());
    } catch (IOException unreadable) {
      throw PithFailure.of(
          file.toString(),
          RefusalCode.UNREADABLE.problem("a file that can be read", "an error of the system"));
    }
  }
}
