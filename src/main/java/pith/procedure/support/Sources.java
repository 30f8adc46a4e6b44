package pith.procedure.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pith.load.Limits;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.load.source.SourceRefused;
import pith.refusal.RefusalCode;

/** The files that a source text stands for, or our own refusal. */
public final class Sources {
  private Sources() {}

  /**
   * @param source null where a query has nothing to give
   */
  public static List<SourceFile> files(SourcePaths paths, @Nullable String source, Limits limits) {
    if (source == null) {
      throw PithFailure.of(
          "the argument",
          RefusalCode.WRONG_ARGUMENT.problem("the name of a file, a folder or a pattern", "null"));
    }
    try {
      return paths.resolve(source, limits);
    } catch (SourceRefused refused) {
      throw PithFailure.of(refused.refusal());
    }
  }
}
