package pith.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import pith.refusal.Visible;

/** A command that was typed wrongly: one line that says what, and what to type instead. */
final class Mistyped {
  private static final int LEAST_SAME = 2;

  private Mistyped() {}

  static int told(ParameterException wrong) {
    CommandLine line = wrong.getCommandLine();
    line.getErr()
        .println(
            Told.inColour(
                new WrongUse(
                    words(wrong)
                        + ". ./"
                        + line.getCommandSpec().qualifiedName()
                        + " --help shows how it is typed")));
    return Main.WRONG_USE;
  }

  private static String words(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    } else if (wrong instanceof MissingParameterException missing) {
      return missing.getMissing().stream().map(Mistyped::missing).collect(Collectors.joining(", "));
    }
    return Optional.ofNullable(wrong.getArgSpec())
        .flatMap(argument -> expected(argument, wrong))
        .orElseGet(() -> String.valueOf(wrong.getMessage()));
  }

  private static String unknown(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().get(0);
    String said =
        unmatched.isUnknownOption()
            ? "there is no option " + quoted(word)
            : isWithoutCommand(unmatched)
                ? "there is no command " + quoted(word)
                : quoted(word) + " is one word too many";
    return near(word, unmatched.getSuggestions())
        .map(near -> said + "; perhaps you mean " + near)
        .orElse(said);
  }

  /** The one that begins in the same way, if any does. */
  private static Optional<String> near(String word, List<String> suggestions) {
    return suggestions.stream()
        .map(each -> each.substring(each.lastIndexOf(' ') + 1))
        .max(Comparator.comparingInt(each -> same(word, each)))
        .filter(each -> same(word, each) > LEAST_SAME);
  }

  private static int same(String word, String other) {
    int same = 0;
    while (same < Math.min(word.length(), other.length())
        && word.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static boolean isWithoutCommand(UnmatchedArgumentException unmatched) {
    return unmatched.getCommandLine().getParent() == null;
  }

  private static String missing(ArgSpec argument) {
    return argument.isOption()
        ? name(argument) + " needs a value, " + argument.paramLabel()
        : argument.paramLabel() + " is missing";
  }

  /** Empty for what has a message of ours. */
  private static Optional<String> expected(ArgSpec argument, ParameterException wrong) {
    return Optional.ofNullable(wrong.getValue())
        .flatMap(
            value ->
                kind(argument.type())
                    .map(
                        kind ->
                            name(argument) + ": expected " + kind + ", found " + quoted(value)));
  }

  private static Optional<String> kind(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(
          Stream.of(type.getEnumConstants())
              .map(each -> each.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", ", "one of ", "")));
    }
    return Optional.of(type)
        .filter(each -> each == int.class || each == Integer.class || each == Long.class)
        .map(each -> "a whole number")
        .or(() -> Optional.of(type).filter(Map.class::isAssignableFrom).map(each -> "NAME=TEXT"));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  private static String quoted(String word) {
    return "'" + Visible.word(word) + "'";
  }
}
