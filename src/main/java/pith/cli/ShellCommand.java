package pith.cli;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Many statements, one start of the database. */
@Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    description = {
      "Answers statements as they are typed, with history, and completion by Tab.",
      "A statement ends with ; or with an empty line. An id alone tells whether it still stands.",
      "In a pipe it reads statements from standard input, and ends at the first that fails."
    })
final class ShellCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    boolean isTyped = Terminal.isThere() && Terminal.hasKeyboard();
    try (AskedGraph graph = database.open()) {
      ShellAnswers answers = new ShellAnswers(graph, output, spec.commandLine());
      try (Questions questions = questions(graph, answers, isTyped)) {
        return isTyped ? converse(questions, answers) : readAll(questions, answers);
      }
    }
  }

  private static Questions questions(AskedGraph graph, ShellAnswers answers, boolean isTyped) {
    ShellLanguage language = new ShellLanguage(graph);
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    return isTyped ? TypedQuestions.open(language, answers::stop) : Questions.piped(in, language);
  }

  /** A person sees what failed, and types on. */
  private int converse(Questions questions, ShellAnswers answers) {
    spec.commandLine()
        .getOut()
        .println("Statements end with ; or an empty line. help tells more. Ctrl-D ends it.");
    while (answers.to(questions.next()) != ShellAnswers.Next.END) {
      continue;
    }
    return Main.DONE;
  }

  private static int readAll(Questions questions, ShellAnswers answers) {
    ShellAnswers.Next next = answers.to(questions.next());
    while (next == ShellAnswers.Next.ANOTHER) {
      next = answers.to(questions.next());
    }
    return next == ShellAnswers.Next.END ? Main.DONE : Main.FINDINGS;
  }
}
