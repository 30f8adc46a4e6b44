package pith.cli;

import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command that asks finds its graph: in a folder, or where {@code pith serve} has it. */
final class AskedDatabase {
  private static final String VARIABLE = "PITH_PASSWORD";
  private static final String ADVICE =
      ". If it is a pith serve, ask that: --bolt and the address that it printed, such as "
          + "bolt://127.0.0.1:7687";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private Database database = new Database();

  @Option(
      names = "--bolt",
      paramLabel = "ADDRESS",
      converter = ServedAddress.Converter.class,
      description =
          "Such as bolt://127.0.0.1:7687: asks the pith serve there. Without it, the one that has "
              + "the database open is asked. Its password is asked for, or comes from the variable "
              + VARIABLE
              + ".")
  private Optional<ServedAddress> bolt = Optional.empty();

  AskedGraph open() {
    return open(database::findToAsk);
  }

  /** Makes a database where there is none. */
  AskedGraph openToFill() {
    return open(database::findToFill);
  }

  private AskedGraph open(Supplier<Optional<EmbeddedGraph>> folder) {
    return bolt.<AskedGraph>map(this::served)
        .or(folder)
        .orElseGet(() -> whoHasIt().orElseThrow(() -> database.inUse(ADVICE)));
  }

  /** The running pith serve that has the database open. */
  private Optional<AskedGraph> whoHasIt() {
    return ServeNote.in(database.folder()).read().flatMap(this::servedFrom);
  }

  private Optional<AskedGraph> servedFrom(ServedAddress address) {
    command
        .commandLine()
        .getErr()
        .println(
            "pith: asking the pith serve at "
                + address.text()
                + ", which has "
                + database.folder()
                + " open");
    ServedGraph graph = served(address);
    if (ServedFolder.of(graph).isOf(database)) {
      return Optional.of(graph);
    }
    graph.close();
    return Optional.empty();
  }

  private ServedGraph served(ServedAddress address) {
    if (database.isTrustNamed()) {
      throw new WrongUse(
          "pith serve judges by the trust file that it was started with; leave out --trust");
    }
    return ServedGraph.open(address.text(), password());
  }

  /** What another command needs to ask the same graph; nothing where it finds it anyway. */
  String option() {
    return bolt.map(address -> " --bolt " + address.text()).orElseGet(database::option);
  }

  /** Never as an argument: every program of this machine can read those. */
  private static String password() {
    Optional<String> typed = Optional.ofNullable(System.getenv(VARIABLE)).or(AskedDatabase::typed);
    return typed.orElseThrow(
        () ->
            new WrongUse(
                "there is no terminal to ask for the password of pith serve; set "
                    + VARIABLE
                    + " to the one that it printed"));
  }

  private static Optional<String> typed() {
    return Optional.of(Terminal.hasKeyboard())
        .filter(hasKeyboard -> hasKeyboard)
        .flatMap(hasKeyboard -> Optional.ofNullable(System.console()))
        .flatMap(
            console ->
                Optional.ofNullable(console.readPassword("Password that pith serve printed: ")))
        .map(String::new);
  }
}
