package pith.load.source;

import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names that an export keeps for itself: of files that are not finished, and of its marks. No
 * import reads a file of such a name, and no target can have one.
 */
public final class OwnNames {
  private static final String START = ".pith-export-";
  private static final String UNFINISHED = ".part";
  private static final String MARK = ".mark";

  /** The second form is what earlier builds left behind when they were killed. */
  private static final Pattern OWN =
      Pattern.compile("\\.pith-export-.*|\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

  private OwnNames() {}

  static boolean isOne(Path file) {
    Path name = file.getFileName();
    return name != null && OWN.matcher(name.toString()).matches();
  }

  public static String unfinished() {
    return START + UUID.randomUUID() + UNFINISHED;
  }

  static String mark(String key) {
    return START + key + MARK;
  }
}
