package pith.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import pith.cli.editor.Language;

/** The texts that the shell answers, one after another. */
interface Questions extends AutoCloseable {
  /** Empty at the end. */
  Optional<String> next();

  @Override
  void close();

  /** Out of a pipe: the last needs no end of its own. */
  static Questions piped(Reader in, Language language) {
    BufferedReader lines = new BufferedReader(in);
    return new Questions() {
      @Override
      public Optional<String> next() {
        StringBuilder text = new StringBuilder();
        try {
          String line = lines.readLine();
          while (line != null) {
            text.append(line);
            if (language.isWhole(text.toString())) {
              return Optional.of(text.toString());
            }
            text.append('\n');
            line = lines.readLine();
          }
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
      }

      @Override
      public void close() {}
    };
  }
}
