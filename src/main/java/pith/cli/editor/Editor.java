package pith.cli.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Statements that a person types, with the keys that he knows from other shells. */
public final class Editor implements AutoCloseable {
  private static final String PROMPT = "pith> ";
  private static final String PROMPT_BELOW = "    > ";

  private final Terminal terminal;
  private final LineReader reader;

  private Editor(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * @param history a file; nothing is kept without one
   */
  public static Editor open(Language language, Optional<Path> history) throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("pith")
            .terminal(terminal)
            .parser(new Typed(language))
            .completer(new TabKey(language))
            // An exclamation mark is a sign of the statement.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            // Ids and keywords are the same in small letters.
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, PROMPT_BELOW);
    history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return new Editor(terminal, builder.build());
  }

  /** While no line is read, Ctrl-C does this and ends nothing else. */
  public void onCtrlC(Runnable action) {
    terminal.handle(Terminal.Signal.INT, signal -> action.run());
  }

  /** Empty at Ctrl-D. Ctrl-C forgets the line. */
  public Optional<String> read() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException forgotten) {
        continue;
      } catch (EndOfFileException ended) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.getHistory().save();
    terminal.close();
  }
}
