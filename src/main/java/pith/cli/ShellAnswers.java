package pith.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/** What the shell says to what was typed. */
final class ShellAnswers {
  /** What comes after an answer. */
  enum Next {
    ANOTHER,
    FAILED,
    END
  }

  private final AskedGraph graph;
  private final Output output;
  private final PrintWriter out;
  private final PrintWriter err;
  private volatile boolean isStopped;

  ShellAnswers(AskedGraph graph, Output output, CommandLine line) {
    this.graph = graph;
    this.output = output;
    this.out = line.getOut();
    this.err = line.getErr();
  }

  /** Nothing more is typed after nothing. */
  Next to(Optional<String> text) {
    if (text.isEmpty()) {
      return Next.END;
    }
    for (ShellInput input : ShellInput.all(text.orElseThrow())) {
      Next next = input.fold(this::obey, this::answer);
      if (next != Next.ANOTHER) {
        return next;
      }
    }
    return Next.ANOTHER;
  }

  private Next obey(ShellInput.Order order) {
    switch (order.word()) {
      case "exit", "quit", "q" -> {
        return Next.END;
      }
      case "help", "h", "?" -> out.println(ShellOrders.HELP);
      default -> {
        err.println("pith: there is no :" + pith.refusal.Visible.word(order.word()) + "; see help");
        return Next.FAILED;
      }
    }
    return Next.ANOTHER;
  }

  private Next answer(ShellInput.Question question) {
    isStopped = false;
    try {
      output.show(out, graph.rows(question.cypher(), question.parameters()));
      return Next.ANOTHER;
    } catch (RuntimeException refused) {
      err.println(isStopped ? "pith: stopped, and nothing of it is kept" : Told.inColour(refused));
      return Next.FAILED;
    }
  }

  /** From another thread, while an answer is waited for. */
  void stop() {
    isStopped = true;
    try {
      graph.stopAsking();
    } catch (RuntimeException unreachable) {
      err.println(Told.line(unreachable));
    }
  }
}
