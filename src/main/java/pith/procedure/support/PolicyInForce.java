package pith.procedure.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.neo4j.logging.Log;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.TrustFile;
import pith.trust.TrustFileRefused;
import pith.trust.TrustPolicy;

/**
 * The policy in force, put to work. A call asks once, when it begins, and hands the answer on: so
 * no answer mixes two policies.
 */
public final class PolicyInForce {
  /** Neo4j makes a procedure object for each call; what is known of keys must outlive them. */
  private static final KeyCache KEYS = new KeyCache(arithmetic());

  /** A function is a call for each row of a query: the file is not parsed for each of them. */
  private static volatile Optional<Known> last = Optional.empty();

  /** The state of a file when it was looked at. */
  private record Look(Path file, FileTime changed, long size) {
    static Look at(Path file) throws IOException {
      return new Look(file, Files.getLastModifiedTime(file), Files.size(file));
    }
  }

  /** A policy, and the state of the files it was read from. */
  private record Known(Look trust, Assessor assessor) {
    boolean isStill(Look now) throws IOException {
      return trust.equals(now) && assessor.policy().time().isStill();
    }
  }

  private static final Assessor BUILT_IN = new Assessor(TrustPolicy.builtIn(), KEYS);

  private PolicyInForce() {}

  /** For calls that change the graph: a policy that nobody has seen yet is worth a line. */
  public static Assessor assessor(Log log) {
    Assessor assessor = assessor();
    TrustLog.inForce(assessor.policy(), log);
    return assessor;
  }

  /** A file that cannot be read or understood ends the call: never another policy in its place. */
  public static Assessor assessor() {
    Optional<Path> file = TrustLocation.find();
    if (file.isEmpty() || isAbsent(file.get())) {
      return BUILT_IN;
    }
    try {
      Look now = Look.at(file.get());
      Optional<Known> known = last;
      if (known.isPresent() && known.get().isStill(now)) {
        return known.get().assessor();
      }
      Assessor assessor = new Assessor(TrustFile.read(now.file()), KEYS);
      last = Optional.of(new Known(now, assessor));
      return assessor;
    } catch (TrustFileRefused refused) {
      throw PithFailure.of(file.get() + ", " + refused.place(), refused.problem());
    } catch (IOException unreadable) {
      throw PithFailure.of(
          file.get().toString(),
          RefusalCode.TRUST_FILE.problem("a file that can be read", "one that cannot"));
    }
  }

  /** A file that was asked for by name must be there. */
  private static boolean isAbsent(Path file) {
    return System.getProperty(TrustLocation.PROPERTY) == null && !Files.exists(file);
  }

  /** {@code -Dpith.arithmetic=referee} leaves every signature to Bouncy Castle. */
  private static Arithmetic arithmetic() {
    return System.getProperty("pith.arithmetic", "fast").equals("referee")
        ? Arithmetic.REFEREE
        : Arithmetic.FAST;
  }
}
