package pith.cli;

import java.util.List;

/** What the shell does itself. */
final class ShellOrders {
  static final List<String> WORDS = List.of("help", "exit");
  static final String HELP =
      """
      A statement ends with ; or with an empty line.
        MATCH (p:Paper) RETURN p LIMIT 3;
        CALL pith.help();            all calls, each with an example
      An id alone tells whether its result still stands. A word before it asks more.
        arxiv:2699.00009
        verify arxiv:1610.09645      also standing, history, cascade, foundations
      Tab completes calls and ids. The arrow keys bring back earlier statements.
      Ctrl-C ends the statement that runs. Ctrl-D or exit ends the shell.""";

  private ShellOrders() {}
}
