package pith.procedure.support;

import java.util.List;
import pith.load.Limits;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.load.source.SourceRefused;

/** The files that a source text stands for, or our own refusal. */
public final class Sources {
  private Sources() {}

  public static List<SourceFile> files(SourcePaths paths, String source, Limits limits) {
    try {
      return paths.resolve(source, limits);
    } catch (SourceRefused refused) {
      throw PithFailure.of(refused.refusal());
    }
  }
}
