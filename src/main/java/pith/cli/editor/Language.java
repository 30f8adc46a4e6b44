package pith.cli.editor;

import java.util.List;

/** What an editor has to know about what is typed. */
public interface Language {
  /** Whether Enter ends it, or another line belongs to it. */
  boolean isWhole(String text);

  /** Where the word begins that Tab completes: the text is all before the cursor. */
  int startOfWord(String text);

  /** What the word may become. */
  List<String> completions(String word);
}
