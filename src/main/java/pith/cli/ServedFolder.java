package pith.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import pith.procedure.support.ImportDirectory;

/** The one folder in which {@code pith serve} reads files, as the shell sees it. */
record ServedFolder(Path folder) {
  static ServedFolder of(AskedGraph graph) {
    return graph
        .rows("SHOW SETTINGS $name YIELD value RETURN value", Map.of("name", ImportDirectory.ROOT))
        .stream()
        .findFirst()
        .map(row -> new ServedFolder(Path.of(String.valueOf(row.get("value")))))
        .orElseThrow(() -> new WrongUse("pith serve has no folder in which it reads files"));
  }

  /** Whether it is that database, and no other, which pith serve has open. */
  boolean isOf(Database database) {
    return folder.equals(database.imports());
  }

  /** By which name pith serve finds a file or folder that was named at the shell. */
  String name(String source) {
    if (StandardInput.isMeant(source)) {
      throw new WrongUse(
          "pith serve cannot read standard input. Save the documents as a file in "
              + folder
              + " and name that file");
    }
    Path real = real(source);
    if (!real.startsWith(folder)) {
      throw new WrongUse(
          source
              + " is not in the folder "
              + folder
              + ", and pith serve reads files in no other. Copy it there and name the copy; or "
              + "end pith serve, and type the command again, without --bolt");
    }
    String name = folder.relativize(real).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  private static Path real(String source) {
    try {
      return Path.of(source).toRealPath();
    } catch (IOException missing) {
      throw new WrongUse("there is no " + source);
    }
  }
}
