package pith.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.load.source.SourcePaths;
import pith.procedure.support.PithFailure;
import pith.procedure.support.SourceText;
import pith.refusal.RefusalCode;

/** The files that an {@code .aux} file names, in its folder. */
final class FilesBeside {
  private final SourcePaths paths;
  private final String source;
  private final List<String> missing = new ArrayList<>();
  private boolean isAnyRead;
  private boolean isAnyGuessed;

  FilesBeside(SourcePaths paths, String source) {
    this.paths = paths;
    this.source = source;
  }

  Optional<String> read(String name) {
    Optional<SourceText> text = SourceText.readBeside(paths, source, name);
    isAnyRead |= text.isPresent();
    isAnyGuessed |= text.filter(SourceText::isGuessed).isPresent();
    if (text.isEmpty()) {
      missing.add(name);
    }
    return text.map(SourceText::text);
  }

  /** One of them is no UTF-8. */
  boolean isAnyGuessed() {
    return isAnyGuessed;
  }

  /** Else every reference would be told as one that is not here, and nobody would look further. */
  void refuseIfAllAreMissing() {
    if (!missing.isEmpty() && !isAnyRead) {
      throw PithFailure.of(
          source,
          RefusalCode.NOT_FOUND.problem(
              "the file that it names, in the same folder", "no " + String.join(", no ", missing)));
    }
  }
}
