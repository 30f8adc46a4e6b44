package pith.load.source;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Names that an export keeps for itself: of files that are not finished, and of its marks. No
 * import reads a file of such a name, and no target can have one.
 */
public final class OwnNames {
  private static final String START = ".pith-export-";
  private static final String UNFINISHED = ".part";
  private static final String MARK = ".mark";

  private OwnNames() {}

  static boolean isOne(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().startsWith(START);
  }

  public static String unfinished() {
    return START + UUID.randomUUID() + UNFINISHED;
  }

  static String mark(String key) {
    return START + key + MARK;
  }
}
