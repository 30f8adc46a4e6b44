package pith.procedure;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pith.load.source.SourcePaths;
import pith.mirror.NoteKey;
import pith.mirror.SetComparison;
import pith.model.PithNumber;
import pith.procedure.report.DiffRow;

/** Compares two sets of papers. */
public final class DiffRun {
  private DiffRun() {}

  /** For the command line: two mirrors in folders of this machine, and no graph. */
  public static Stream<DiffRow> ofLocal(String a, String b, List<NoteKey> keys) {
    SourcePaths paths = SourcePaths.anywhere(Path.of(""));
    return rows(
        ComparedSet.ofFolder(paths, a, keys),
        ComparedSet.ofFolder(paths, b, keys),
        suffix -> PithNumber.PREFIX + suffix);
  }

  /**
   * @param number of a paper by its suffix
   */
  static Stream<DiffRow> rows(ComparedSet a, ComparedSet b, UnaryOperator<String> number) {
    boolean isOnePolicy = a.trust().equals(b.trust());
    return SetComparison.of(a, b)
        .map(found -> DiffRow.of(found, number.apply(found.suffix()), isOnePolicy));
  }
}
