package pith.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import pith.bibliography.BibliographyEntry;
import pith.graph.query.Resolution;
import pith.graph.store.StoredPaper;
import pith.procedure.report.BibliographyRow;
import pith.procedure.report.StandingRow;
import pith.procedure.support.Papers;
import pith.refusal.Problem;
import pith.refusal.RefusalCode;

/** An entry of a list of references, and the papers that its ids name. */
record Reference(BibliographyEntry entry, List<Resolution> resolved) {
  private static final String GUESSED =
      " The list is not UTF-8, and was read as windows-1252: letters with accents may be wrong.";

  static Reference of(BibliographyEntry entry, Once<String, Resolution> resolver) {
    return new Reference(entry, entry.ids().stream().map(resolver::of).toList());
  }

  /** Empty for none, and for several: nobody can tell which of them is meant. */
  Optional<Node> paper() {
    List<Node> papers = papers();
    return papers.size() == 1 ? Optional.of(papers.get(0)) : Optional.empty();
  }

  private List<Node> papers() {
    return resolved.stream()
        .flatMap(resolution -> Papers.known(resolution).stream())
        .distinct()
        .toList();
  }

  BibliographyRow row(
      long place, Once<Node, StandingRow> standings, String fed, boolean isGuessed) {
    Optional<StandingRow> found = paper().map(standings::of);
    String doubt = isGuessed && entry.hasForeignLetters() ? GUESSED : "";
    String lookedAt =
        found.isPresent() ? "The paper, and all papers that it depends on." + fed + doubt : null;
    return BibliographyRow.of(
        place,
        entry,
        found.orElseGet(() -> StandingRow.unknown(entry.given(), whyUnknown() + doubt)),
        lookedAt);
  }

  private String whyUnknown() {
    List<Node> papers = papers();
    if (papers.size() > 1) {
      return "Its ids name several papers: "
          + papers.stream().map(StoredPaper::number).collect(Collectors.joining(", "))
          + ".";
    }
    return problems()
        .map(problem -> problem.at(String.join(", ", entry.ids())))
        .findFirst()
        .orElse("Not here: no arXiv id, DOI or Pith Number was found in the entry.");
  }

  /** That a bundle is here and quarantined is the better news. */
  private Stream<Problem> problems() {
    List<Problem> problems =
        resolved.stream()
            .flatMap(
                resolution ->
                    resolution.fold(
                        found -> Stream.<Problem>empty(),
                        unknown -> Stream.of(Papers.problem(unknown)),
                        ambiguous -> Stream.of(Papers.problem(ambiguous))))
            .toList();
    return Stream.concat(
        problems.stream().filter(problem -> problem.code() != RefusalCode.UNKNOWN_ID),
        problems.stream());
  }
}
