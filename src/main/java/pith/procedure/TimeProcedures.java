package pith.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import pith.graph.query.Anchors;
import pith.graph.store.StoredPaper;
import pith.load.source.SourcePaths;
import pith.model.Sha256;
import pith.procedure.report.AnchorRow;
import pith.procedure.settings.AnchorSettings;
import pith.procedure.support.ImportDirectory;
import pith.procedure.support.Papers;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.SourceBytes;
import pith.procedure.support.TimeFiles;
import pith.time.BlockHeaders;
import pith.time.ChainRule;
import pith.time.TimeJudge;
import pith.time.TimeProof;
import pith.trust.AnchorsOfBundle;
import pith.trust.Assessor;

/** When something existed, as far as blocks prove it. */
public final class TimeProcedures {
  @Context public Transaction tx;

  @Procedure(name = "pith.anchors", mode = Mode.READ)
  @Description(
      "The OpenTimestamps proofs of a paper, checked against block headers: those that the trust "
          + "file names, or those of a file below the import directory. One row for each "
          + "attestation. Opens no connection.")
  public Stream<AnchorRow> anchors(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.") String id,
      @Name(value = "config", defaultValue = "{}", description = AnchorSettings.TEXT)
          Map<String, Object> config) {
    AnchorSettings settings = AnchorSettings.of(config);
    Assessor assessor = PolicyInForce.assessor();
    Node paper = Papers.findImported(tx, id);
    TimeJudge judge = new TimeJudge(headers(settings, assessor.policy().time().blocks()));
    Anchors anchors = Anchors.of(paper, assessor);
    String number = StoredPaper.number(paper);
    List<AnchorRow> rows = new ArrayList<>();
    for (AnchorsOfBundle.Found anchor : anchors.all()) {
      Optional<String> stamps = anchor.given().stamped().flatMap(anchors::stamped);
      anchor.given().answers(judge).stream()
          .map(answer -> AnchorRow.of(number, anchor, stamps, answer))
          .forEach(rows::add);
    }
    settings.proof().ifPresent(file -> rows.addAll(beside(file, number, anchors, judge)));
    return rows.stream();
  }

  private BlockHeaders headers(AnchorSettings settings, BlockHeaders inForce) {
    ChainRule rule = settings.rule().orElse(inForce.rule());
    if (settings.headers().isPresent()) {
      String file = settings.headers().get();
      return TimeFiles.headers(file, read(file, TimeFiles.MOST_BYTES_OF_HEADERS), rule);
    }
    return inForce;
  }

  private List<AnchorRow> beside(String file, String number, Anchors anchors, TimeJudge judge) {
    TimeProof proof = TimeFiles.proof(file, read(file, TimeFiles.MOST_BYTES_OF_PROOF));
    Optional<Sha256> stamped = proof.stamped();
    return judge.answers(proof).stream()
        .map(
            answer ->
                AnchorRow.ofFile(
                    Optional.of(number), stamped, stamped.flatMap(anchors::stamped), answer))
        .toList();
  }

  private byte[] read(String file, int most) {
    SourcePaths paths = ImportDirectory.paths(tx);
    return SourceBytes.read(paths, file, most);
  }
}
