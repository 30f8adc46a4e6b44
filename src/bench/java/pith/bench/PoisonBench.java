package pith.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pith.corpus.Poison;

/** One dump twice, clean and with twelve poisoned documents in it. Arguments: bundles, folder. */
final class PoisonBench {
  private static final int ROUNDS = 4;

  private PoisonBench() {}

  public static void main(String[] arguments) throws IOException {
    int bundles = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Path clean = folder.resolve("clean.ndjson");
    Path poisoned = folder.resolve("poisoned.ndjson");
    SyntheticDump.write(clean, new SyntheticPapers(SyntheticPapers.Kind.PLAIN, 1), bundles);
    poison(clean, poisoned, bundles);
    for (int round = 1; round <= ROUNDS; round++) {
      OurSteps.load("clean", clean, folder.resolve("database"));
      OurSteps.load("poisoned", poisoned, folder.resolve("database"));
    }
  }

  private static void poison(Path clean, Path poisoned, int bundles) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(clean);
        BufferedWriter out = Files.newBufferedWriter(poisoned)) {
      int number = 0;
      int dose = 0;
      List<Poison.Dose> doses = List.of();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        doses = doses.isEmpty() ? Poison.twelve(line) : doses;
        boolean isTurn = number++ % (bundles / 13) == bundles / 13 - 1 && dose < doses.size();
        out.write(isTurn ? doses.get(dose++).line() : line);
        out.write('\n');
      }
    }
  }
}
