package pith.cli;

import java.util.Arrays;
import java.util.Optional;

/** What a person types to open a key. Never an argument: every program can read those. */
final class Passphrase {
  private static final String VARIABLE = "PITH_PASSPHRASE";

  private Passphrase() {}

  /** Asked for once. */
  static char[] known(String of) {
    return given()
        .or(() -> typed("Passphrase of " + of + ": "))
        .orElseThrow(
            () -> new WrongUse("there is no terminal to ask for the passphrase; set " + VARIABLE));
  }

  /** Asked for twice: nobody can read what was typed wrongly. */
  static char[] chosen(String of) {
    Optional<char[]> given = given();
    char[] chosen = given.orElseGet(() -> known(of));
    if (given.isEmpty()) {
      char[] again = typed("Again: ").orElseThrow(() -> new WrongUse("no passphrase was typed"));
      if (!Arrays.equals(chosen, again)) {
        throw new WrongUse("the two passphrases are not the same");
      }
    }
    if (chosen.length == 0) {
      throw new WrongUse("the passphrase is empty; leave --passphrase out for a key without one");
    }
    return chosen;
  }

  private static Optional<char[]> given() {
    return Optional.ofNullable(System.getenv(VARIABLE)).map(String::toCharArray);
  }

  private static Optional<char[]> typed(String question) {
    return Optional.of(Terminal.hasKeyboard())
        .filter(hasKeyboard -> hasKeyboard)
        .flatMap(hasKeyboard -> Optional.ofNullable(System.console()))
        .flatMap(console -> Optional.ofNullable(console.readPassword("%s", question)));
  }
}
