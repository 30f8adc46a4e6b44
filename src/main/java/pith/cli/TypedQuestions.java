package pith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import pith.cli.editor.Editor;
import pith.cli.editor.Language;

/** From the keyboard, with a history. */
record TypedQuestions(Editor editor) implements Questions {
  static Questions open(Language language, Runnable onCtrlC) {
    try {
      Editor editor = Editor.open(language, ShellHistory.file());
      editor.onCtrlC(onCtrlC);
      return new TypedQuestions(editor);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public Optional<String> next() {
    return editor.read();
  }

  @Override
  public void close() {
    try {
      editor.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
