package pith.cli.web;

import java.util.List;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.UriCompliance;

/** Escapes such as %ff and %zz, which are no text. */
public final class SpoiltEscapes {
  public static final List<UriCompliance.Violation> KINDS =
      List.of(
          UriCompliance.Violation.BAD_UTF8_ENCODING,
          UriCompliance.Violation.TRUNCATED_UTF8_ENCODING,
          UriCompliance.Violation.BAD_PERCENT_ENCODING);

  /** What Jetty reads in their place. */
  static final char MARK = '\ufffd';

  private SpoiltEscapes() {}

  public static boolean areIn(HttpURI uri) {
    return KINDS.stream().anyMatch(uri::hasViolation);
  }
}
