package pith.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command that asks finds its graph: in a folder, or where {@code pith serve} has it. */
final class AskedDatabase {
  private static final String VARIABLE = "PITH_PASSWORD";

  @Mixin private Database database = new Database();

  @Option(
      names = "--bolt",
      paramLabel = "ADDRESS",
      converter = ServedAddress.Converter.class,
      description =
          "Ask the running pith serve, such as bolt://127.0.0.1:7687. Its password is asked for, "
              + "or comes from the variable "
              + VARIABLE
              + ".")
  private Optional<ServedAddress> bolt = Optional.empty();

  AskedGraph open() {
    return served().<AskedGraph>map(served -> served).orElseGet(database::openToAsk);
  }

  boolean isServed() {
    return bolt.isPresent();
  }

  /** The running pith serve, if that shall be asked. */
  Optional<ServedGraph> served() {
    return bolt.map(address -> ServedGraph.open(address.text(), password()));
  }

  /** What another command needs to ask the same graph; nothing where it finds it anyway. */
  String option() {
    return bolt.map(address -> " --bolt " + address.text()).orElseGet(database::option);
  }

  Database folder() {
    return database;
  }

  /** Never as an argument: every program of this machine can read those. */
  private static String password() {
    Optional<String> typed = Optional.ofNullable(System.getenv(VARIABLE)).or(AskedDatabase::typed);
    return typed.orElseThrow(
        () -> new WrongUse("there is no terminal to ask for the password; set " + VARIABLE));
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
