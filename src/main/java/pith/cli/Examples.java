package pith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a help shows below the options: lines that can be typed as they are. */
final class Examples {
  private static final Map<String, List<String>> OF_COMMANDS =
      Map.ofEntries(
          Map.entry("demo", List.of("demo", "demo --db /tmp/demo")),
          Map.entry(
              "import",
              List.of(
                  "import import/*.bundle.json",
                  "import --dry-run --format json dump.ndjson.gz",
                  "import --open -")),
          Map.entry(
              "load",
              List.of(
                  "load import/*.bundle.json --db /tmp/new",
                  "load --open dump.ndjson.gz --db ./mirror",
                  "load --parts ./parts --db ./mirror")),
          Map.entry(
              "changes",
              List.of(
                  "changes --since 3",
                  "changes --papers arxiv:1610.09645 --affecting --format json")),
          Map.entry(
              "check",
              List.of("check import", "check --trust docs/pith-trust.sample.json bundle.json")),
          Map.entry("verify", List.of("verify arxiv:1610.09645", "verify all --format csv")),
          Map.entry("bib", List.of("bib docs/references.sample.bib", "bib - --format markdown")),
          Map.entry(
              "query",
              List.of(
                  "query \"MATCH (p:Paper) RETURN p LIMIT 3\"",
                  "query --param id=arxiv:2699.00009 'CALL pith.standing($id)'",
                  "query - --bolt bolt://127.0.0.1:7687")),
          Map.entry(
              "shell",
              List.of("shell", "shell --bolt bolt://127.0.0.1:7687", "shell --format csv")),
          Map.entry(
              "export",
              List.of(
                  "export papers.ndjson.gz", "export --what records --overwrite records.ndjson")),
          Map.entry(
              "key", List.of("key new lab", "key show lab.signer.json", "key import old.pem lab")),
          Map.entry(
              "make",
              List.of(
                  "make replication --of ID --outcome failed --signer a.signer.json",
                  "make correction --help")),
          Map.entry("sign", List.of("sign replication-TA2NP4TE.draft.json --key lab.pem")),
          Map.entry("bundle", List.of("bundle arxiv:1610.09645 --key mirror.pem")),
          Map.entry(
              "timestamp",
              List.of(
                  "timestamp paper.pdf.ots",
                  "timestamp paper.pdf.ots --headers headers.txt --block HEIGHT:HASH")),
          Map.entry(
              "publish",
              List.of(
                  "publish mirror --key mirror.pem", "publish mirror --key mirror.pem --packs")),
          Map.entry("diff", List.of("diff graph mirror", "diff mirror /media/usb/mirror")),
          Map.entry("serve", List.of("serve", "serve --bolt 7688 --http 7475")));

  private Examples() {}

  static List<String> of(String command) {
    return OF_COMMANDS.getOrDefault(command, List.of());
  }

  static void addTo(CommandLine line) {
    line.getSubcommands().forEach((name, command) -> add(name, command.getCommandSpec()));
  }

  private static void add(String name, CommandSpec command) {
    if (!of(name).isEmpty()) {
      List<String> footer = new ArrayList<>(List.of(command.usageMessage().footer()));
      footer.add("");
      footer.add("Examples:");
      of(name).forEach(example -> footer.add("  ./pith " + example.replace("%", "%%")));
      command.usageMessage().footer(footer.toArray(String[]::new));
    }
  }
}
