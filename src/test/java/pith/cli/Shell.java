package pith.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command as typed, and what came of it. */
public record Shell(int exit, String out, String err) {
  public static Shell type(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Shell(exit, out.toString(), err.toString());
  }
}
