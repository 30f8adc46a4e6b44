package pith.procedure;

import java.util.List;
import pith.load.Limits;
import pith.load.SourceFile;
import pith.load.SourcePaths;
import pith.load.SourceRefused;

/** The files that a source text stands for, or our own refusal. */
final class Sources {
  private Sources() {}

  static List<SourceFile> files(SourcePaths paths, String source, Limits limits) {
    try {
      return paths.resolve(source, limits);
    } catch (SourceRefused refused) {
      throw PithFailure.of(refused.refusal());
    }
  }
}
