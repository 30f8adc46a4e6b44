package pith.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.load.Document;
import pith.load.Limits;
import pith.load.judge.DocumentJudge;
import pith.load.judge.Judgement;
import pith.load.judge.KnownBundles;
import pith.load.read.DocumentReader;
import pith.load.source.SourceFile;
import pith.trust.Assessor;
import pith.trust.ReceivedBundle;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/**
 * Seconds of a processor to read, verify and unite hostile documents, and the ratio to half the
 * size: near 2 where the cost is linear. Arguments: the largest size in MB, a folder, a word of the
 * shapes wanted.
 */
final class HostileBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MEGABYTE = 1_000_000;
  private static final Limits WIDE =
      Limits.STANDARD
          .withMaxDocumentBytes(1 << 30)
          .withMaxEvents(Integer.MAX_VALUE)
          .withMaxValues(Integer.MAX_VALUE);

  private final Assessor assessor =
      new Assessor(TrustPolicy.builtIn(), new KeyCache(Arithmetic.FAST));
  private final DocumentJudge judge =
      new DocumentJudge(assessor, TrustMode.OPEN, WIDE, InstantSource.system());
  private final Path file;

  private HostileBench(Path folder) {
    this.file = folder.resolve("hostile.json");
  }

  public static void main(String[] arguments) throws IOException {
    int largest = Integer.parseInt(arguments[0]);
    HostileBench bench = new HostileBench(Files.createDirectories(Path.of(arguments[1])));
    String wanted = arguments.length > 2 ? arguments[2] : "";
    for (Map.Entry<String, IntFunction<byte[]>> shape : HostileShapes.all().entrySet()) {
      if (shape.getKey().contains(wanted)) {
        bench.run(shape.getKey(), shape.getValue(), largest);
      }
    }
  }

  private void run(String name, IntFunction<byte[]> shape, int largest) throws IOException {
    double half = 0;
    for (int megabytes = 1; megabytes <= largest; megabytes *= 2) {
      Files.write(file, shape.apply(megabytes * MEGABYTE));
      long start = THREADS.getCurrentThreadCpuTime();
      String said = judged();
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-28s %3d MB %8.2f s %6.1f  %s%n",
          name,
          megabytes,
          seconds,
          half == 0 ? 0 : seconds / half,
          said);
      half = seconds;
    }
  }

  private String judged() throws IOException {
    String said = "nothing";
    long documents = 0;
    try (DocumentReader reader =
        DocumentReader.open(List.of(new SourceFile(file, "hostile.json")), WIDE)) {
      for (Optional<Document> next = reader.next(); next.isPresent(); next = reader.next()) {
        said = united(judge.judge(next.get(), KnownBundles.NONE));
        documents++;
      }
    }
    return documents == 1 ? said : documents + " documents, the last: " + said;
  }

  private String united(Judgement judgement) {
    if (judgement instanceof Judgement.Bundle bundle) {
      ReceivedBundle received =
          new ReceivedBundle(bundle.report(), TrustMode.OPEN, Instant.EPOCH, Instant.EPOCH);
      int events = assessor.union(bundle.report().paper(), List.of(received)).events().size();
      return bundle.report().findings().size() + " findings, " + events + " events";
    }
    return judgement instanceof Judgement.Refused refused
        ? refused.refusal().code().name()
        : "read";
  }
}
