package pith.graph.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.graph.write.PackedBundle;
import pith.load.judge.Judgement;
import pith.model.PithNumber;
import pith.refusal.Refusal;
import pith.verify.RecordIdentity;

/**
 * The documents of one batch, by what becomes of them.
 *
 * @param papers in the order of their numbers
 * @param records those that came without a bundle
 * @param known how many change nothing
 */
record BatchContent(
    Collection<PaperBundles> papers,
    List<Judgement.Record> records,
    List<Refusal> refused,
    long known) {

  /** All bundles of one paper. */
  record PaperBundles(RecordIdentity paper, List<PackedBundle> bundles) {}

  static BatchContent of(List<PreparedDocument> prepared) {
    List<Judgement> judgements = prepared.stream().map(PreparedDocument::judgement).toList();
    return new BatchContent(
        papers(prepared),
        judgements.stream().flatMap(judgement -> judgement.record().stream()).toList(),
        judgements.stream().flatMap(judgement -> judgement.whyRefused().stream()).toList(),
        judgements.stream().filter(BatchContent::isKnown).count());
  }

  private static Collection<PaperBundles> papers(List<PreparedDocument> prepared) {
    SortedMap<PithNumber, PaperBundles> papers = new TreeMap<>();
    for (PreparedDocument document : prepared) {
      document.bundle().ifPresent(bundle -> paper(papers, bundle).bundles().add(bundle));
    }
    return papers.values();
  }

  private static PaperBundles paper(
      SortedMap<PithNumber, PaperBundles> papers, PackedBundle bundle) {
    RecordIdentity paper = bundle.report().paper();
    return papers.computeIfAbsent(
        paper.number(), unused -> new PaperBundles(paper, new ArrayList<>()));
  }

  private static boolean isKnown(Judgement judgement) {
    return judgement.fold(known -> true, bundle -> false, record -> false, refused -> false);
  }
}
