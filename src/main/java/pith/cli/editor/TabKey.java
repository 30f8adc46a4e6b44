package pith.cli.editor;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab offers. */
record TabKey(Language language) implements Completer {
  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    for (String word : language.completions(line.word())) {
      // Behind a call comes its argument, and behind an id its quote.
      boolean isEnded = word.indexOf(':') < 0 && !word.endsWith("(");
      candidates.add(new Candidate(word, word, null, null, null, null, isEnded));
    }
  }
}
