package pith.cli;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.procedure.TimestampRun;
import pith.procedure.report.AnchorRow;
import pith.time.ChainRule;
import pith.time.PinnedBlock;
import pith.time.TimeVerdict;

/** Checks a proof of time. */
@Command(
    name = "timestamp",
    mixinStandardHelpOptions = true,
    description = {
      "Checks an OpenTimestamps proof against block headers; needs no database, no connection.",
      "If the stamped file is beside the proof, its hash is compared as well."
    },
    footer = {
      "",
      "HEADERS has raw headers of 80 bytes each, or lines: 160 hex digits, with the height",
      "before them if you like; or HEIGHT MERKLE_ROOT TIME.",
      "Exit code 0: anchored. Exit code 1: anything else."
    })
final class TimestampCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "FILE", description = "The proof: a file that ends in .ots.")
  private Path file = Path.of("proof.ots");

  @Option(names = "--headers", paramLabel = "HEADERS", description = "The block headers.")
  private Optional<Path> headers = Optional.empty();

  @Option(
      names = "--block",
      paramLabel = "HEIGHT:HASH",
      description = "A block that is in the chain; may be repeated. Headers that lead to it count.")
  private List<String> blocks = new ArrayList<>();

  @Option(
      names = "--least-work",
      paramLabel = "HEX",
      description = "Headers count that have so much work in them and in those after them.")
  private Optional<String> leastWork = Optional.empty();

  @Override
  public Integer call() {
    refuseIfAbsent(file);
    headers.ifPresent(TimestampCommand::refuseIfAbsent);
    List<AnchorRow> answers = TimestampRun.ofLocal(file, headers, rule());
    List<Map<String, Object>> rows = answers.stream().map(RowOfRecord::of).toList();
    output.show(spec.commandLine().getOut(), rows);
    return isAnchored(answers) ? Main.DONE : Main.FINDINGS;
  }

  private ChainRule rule() {
    List<PinnedBlock> pinned =
        blocks.stream()
            .map(
                text ->
                    PinnedBlock.parse(text)
                        .orElseThrow(
                            () -> new WrongUse("--block is " + PinnedBlock.FORM + ", not " + text)))
            .toList();
    Optional<BigInteger> work =
        leastWork.map(
            hex ->
                ChainRule.work(hex)
                    .orElseThrow(
                        () ->
                            new WrongUse(
                                "--least-work is " + ChainRule.WORK_FORM + ", not " + hex)));
    return new ChainRule(pinned, work);
  }

  /** One proof with several attestations needs one that is anchored, and none that is false. */
  private static boolean isAnchored(List<AnchorRow> answers) {
    List<String> verdicts = answers.stream().map(AnchorRow::verdict).toList();
    return verdicts.contains(TimeVerdict.ANCHORED.wireName())
        && !verdicts.contains(TimeVerdict.DOES_NOT_VERIFY.wireName());
  }

  private static void refuseIfAbsent(Path given) {
    if (!Files.isRegularFile(given)) {
      throw new WrongUse("there is no file " + given);
    }
  }
}
