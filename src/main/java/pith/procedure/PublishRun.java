package pith.procedure;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import pith.graph.mirror.GraphSet;
import pith.graph.mirror.PapersToPublish;
import pith.graph.mirror.PublishedPaper;
import pith.mirror.Checkpoint;
import pith.mirror.MirrorRefused;
import pith.mirror.NoteSigner;
import pith.mirror.SetRoot;
import pith.mirror.files.MirrorWriter;
import pith.mirror.files.PaperFiles;
import pith.model.Sha256;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.PolicyDigest;

/** Brings a mirror in a folder to what the graph has now. */
public final class PublishRun {
  /** Of papers in one group, and so in one pack. */
  private static final long MOST_IN_A_GROUP = 10_000;

  private static final String LETTERS = "234567ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final PapersToPublish papers;
  private final Optional<Pages> pages;
  private final PublishObserver observer;
  private long looked;

  private PublishRun(PapersToPublish papers, Optional<Pages> pages, PublishObserver observer) {
    this.papers = papers;
    this.pages = pages;
    this.observer = observer;
  }

  /** What is made for people, by the number of a paper. */
  public record Pages(
      Function<String, Optional<String>> page, Function<String, Optional<String>> badge) {}

  /**
   * What was done.
   *
   * @param changed papers that are new, gone, or have other documents
   * @param files that got new content
   */
  public record Published(long papers, long changed, long files, String root, String key) {}

  /**
   * @param pages empty: packs only
   */
  public static Published ofLocal(
      Transaction tx,
      Path folder,
      NoteSigner signer,
      Optional<Pages> pages,
      PublishObserver observer) {
    Assessor assessor = PolicyInForce.assessor();
    if (!assessor.policy().allowsExport()) {
      throw PithFailure.of(
          folder.toString(),
          RefusalCode.SWITCHED_OFF.problem("\"export\": true in the trust file", "false"));
    }
    PublishRun run = new PublishRun(new PapersToPublish(tx, assessor), pages, observer);
    try (MirrorWriter writer = MirrorWriter.open(folder)) {
      SetRoot root = GraphSet.build(tx, observer::check, writer::node);
      long changed = run.groups(writer, root);
      Checkpoint checkpoint =
          new Checkpoint(signer.publicKey().name(), root, PolicyDigest.of(assessor.policy()));
      writer.finish(signer.sign(checkpoint), Manifest.of(signer.publicKey()));
      return new Published(
          root.size(), changed, writer.written(), root.hash().hex(), signer.publicKey().text());
    } catch (MirrorRefused refused) {
      throw PithFailure.of(refused.refusal());
    } catch (UncheckedIOException failed) {
      throw PithFailure.of(
          folder.toString(),
          RefusalCode.EXPORT_FAILED.problem(
              "a folder that can be written", String.valueOf(failed.getMessage())));
    }
  }

  private long groups(MirrorWriter writer, SetRoot root) {
    long changed = 0;
    for (String prefix : prefixes(root.size())) {
      changed += group(writer, root, prefix);
    }
    return changed;
  }

  private long group(MirrorWriter writer, SetRoot root, String prefix) {
    Map<String, PapersToPublish.Entry> entries = new HashMap<>();
    TreeMap<String, Sha256> versions = new TreeMap<>();
    try (Stream<PapersToPublish.Entry> below = papers.below(prefix)) {
      below.forEach(
          entry -> {
            observer.check();
            entries.put(entry.leaf().suffix(), entry);
            versions.put(entry.leaf().suffix(), entry.version());
          });
    }
    long before = looked;
    long changed =
        writer.group(
            prefix,
            pages.map(unused -> root.hash()),
            versions,
            suffix -> files(Objects.requireNonNull(entries.get(suffix)), root.size()));
    looked = before + versions.size();
    observer.progress(looked, root.size());
    return changed;
  }

  private PaperFiles files(PapersToPublish.Entry entry, long all) {
    observer.check();
    observer.progress(looked++, all);
    PublishedPaper paper = papers.documents(entry);
    return new PaperFiles(
        paper.suffix(),
        paper.record(),
        paper.state(),
        paper.bundles(),
        paper.latest(),
        pages.flatMap(each -> each.page().apply(paper.number())),
        pages.flatMap(each -> each.badge().apply(paper.number())));
  }

  /** One group for a small set; as many letters as keep the groups small. */
  private static List<String> prefixes(long size) {
    List<String> prefixes = List.of("");
    for (long each = size; each > MOST_IN_A_GROUP; each /= LETTERS.length()) {
      List<String> longer = new ArrayList<>();
      for (String prefix : prefixes) {
        LETTERS.chars().forEach(letter -> longer.add(prefix + (char) letter));
      }
      prefixes = longer;
    }
    return prefixes;
  }
}
