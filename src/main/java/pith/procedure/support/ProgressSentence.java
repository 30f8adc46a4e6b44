package pith.procedure.support;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far an import is, as {@code SHOW TRANSACTIONS} shows it and the command line reads it. */
public record ProgressSentence(long documents, long bytesRead, long totalBytes) {
  public static final String START = "pith.import";

  private static final long PERCENT = 100;
  private static final Pattern FORM =
      Pattern.compile(START + ": (\\d+) documents, (\\d+) of (\\d+) bytes read \\(\\d+ %\\)");

  public String text() {
    long percent = totalBytes == 0 ? PERCENT : bytesRead * PERCENT / totalBytes;
    return START
        + ": %d documents, %d of %d bytes read (%d %%)"
            .formatted(documents, bytesRead, totalBytes, percent);
  }

  public static Optional<ProgressSentence> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new ProgressSentence(
                Long.parseLong(form.group(1)),
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3))))
        : Optional.empty();
  }
}
