package pith.cli.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The user and the password of this start. Browsers ask for them, and send them to this port only;
 * a cookie would go to every port of this machine.
 */
public record Credentials(String user, String password) {
  static final String CHALLENGE = "Basic realm=\"pith serve\", charset=\"UTF-8\"";
  private static final String SCHEME = "basic ";

  /** Takes as long for a guess that is nearly right as for any other. */
  boolean areIn(List<String> headers) {
    return headers.size() == 1
        && headers.get(0).toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && MessageDigest.isEqual(
            both(), decoded(headers.get(0).substring(SCHEME.length()).strip()));
  }

  private byte[] both() {
    return (user + ":" + password).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException isNone) {
      return new byte[0];
    }
  }

  /** No log has the password. */
  @Override
  public String toString() {
    return user;
  }
}
