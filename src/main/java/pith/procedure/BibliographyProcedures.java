package pith.procedure;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.bibliography.Bibliography;
import pith.bibliography.BibliographyEntry;
import pith.graph.explore.Beneath;
import pith.graph.query.Resolution;
import pith.graph.query.Resolver;
import pith.graph.schema.LastImport;
import pith.graph.store.SignerNames;
import pith.graph.store.StandingOfPaper;
import pith.graph.store.StoredPaper;
import pith.load.source.SourcePaths;
import pith.procedure.report.BibliographyRow;
import pith.procedure.report.StandingRow;
import pith.procedure.settings.BibliographySettings;
import pith.procedure.support.ImportDirectory;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.SourceText;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;

/** Whether what a paper refers to still stands. */
public final class BibliographyProcedures {
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.bibliography", mode = Mode.READ)
  @Description(
      "Reads a list of references from a file below the import directory: BibTeX, RIS, CSL-JSON, "
          + ".aux, .bbl, or one id on each line. One row for each entry: the paper, its standing, "
          + "and the most serious problem of a paper that it depends on.")
  public Stream<BibliographyRow> bibliography(
      @Name(value = "source", description = "A file.") String source,
      @Name(value = "config", defaultValue = "{}", description = BibliographySettings.TEXT)
          Map<String, Object> config) {
    BibliographySettings settings = BibliographySettings.of(BibliographySettings.OF_FILE, config);
    SourcePaths paths = ImportDirectory.paths(tx);
    FilesBeside beside = new FilesBeside(paths, source);
    SourceText list = SourceText.read(paths, source);
    Bibliography bibliography = Bibliography.read(list.text(), beside::read, guard::check);
    beside.refuseIfAllAreMissing();
    return rows(bibliography, settings, list.isGuessed() || beside.isAnyGuessed());
  }

  @Procedure(name = "pith.bibliography.text", mode = Mode.READ)
  @Description(
      "The same for a list of references that is given as a string: for those who have no file in "
          + "the import directory.")
  public Stream<BibliographyRow> bibliographyText(
      @Name(value = "text", description = "BibTeX, RIS, CSL-JSON, .bbl, or one id on each line.")
          @Nullable String text,
      @Name(value = "config", defaultValue = "{}", description = BibliographySettings.TEXT)
          Map<String, Object> config) {
    BibliographySettings settings = BibliographySettings.of(BibliographySettings.OF_TEXT, config);
    return rows(
        Bibliography.read(given(text), name -> Optional.empty(), guard::check), settings, false);
  }

  private static String given(@Nullable String text) {
    if (text == null) {
      throw PithFailure.of(
          "pith.bibliography.text", RefusalCode.WRONG_ARGUMENT.problem("a STRING", "null"));
    }
    return text;
  }

  /**
   * @param isGuessed the list is no UTF-8
   */
  private Stream<BibliographyRow> rows(
      Bibliography bibliography, BibliographySettings settings, boolean isGuessed) {
    List<Reference> references = new ArrayList<>();
    Once<String, Resolution> resolver = new Once<>(new Resolver(tx)::resolve);
    for (BibliographyEntry entry : bibliography.entries()) {
      guard.check();
      references.add(Reference.of(entry, resolver));
    }
    List<Node> papers =
        references.stream().flatMap(each -> each.paper().stream()).distinct().toList();
    Map<Node, Beneath.Worst> worst = Beneath.of(tx, papers, settings.filter(), guard::check);
    String fed =
        LastImport.of(tx)
            .map(time -> " Last import: " + time.truncatedTo(ChronoUnit.SECONDS) + ".")
            .orElse("");
    SignerNames names = new SignerNames(tx);
    Assessor assessor = PolicyInForce.assessor();
    Once<Node, StandingRow> standings =
        new Once<>(
            paper ->
                StandingRow.of(
                    StoredPaper.number(paper),
                    StandingOfPaper.of(paper, settings.filter().isTrustedOnly()),
                    Optional.ofNullable(worst.get(paper)),
                    names,
                    assessor));
    return IntStream.range(0, references.size())
        .mapToObj(i -> references.get(i).row(i + 1L, standings, fed, isGuessed));
  }
}
