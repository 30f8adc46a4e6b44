package pith.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.StoredPaper;
import pith.json.CanonicalJson;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Timestamp;
import pith.procedure.report.Outlook;
import pith.procedure.support.Papers;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;
import pith.sign.Draft;
import pith.sign.SignRefused;
import pith.sign.SignerCard;
import pith.sign.Statement;
import pith.sign.StatementKind;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;
import pith.wanted.WorkReference;

/** Makes a draft: for the command line, and without a private key. */
public final class DraftRun {
  private final Transaction tx;
  private final SignerCard card;
  private final Assessor assessor;

  /**
   * What a person wants to say.
   *
   * @param of the paper that is replicated, claimed, corrected, stored or cited
   * @param by the work that cites or replicates
   * @param given the values of fields, by their options
   */
  public record Wish(
      StatementKind kind,
      String of,
      Optional<String> by,
      Map<String, String> given,
      List<String> supersedes,
      Timestamp createdAt) {
    public Wish {
      given = Map.copyOf(given);
      supersedes = List.copyOf(supersedes);
    }
  }

  public DraftRun(Transaction tx, SignerCard card) {
    this.tx = tx;
    this.card = card;
    this.assessor = PolicyInForce.assessor();
  }

  public Draft make(Wish wish) {
    Node paper = Papers.findImported(tx, subject(wish));
    RecordIdentity identity = StoredPaper.identity(paper).orElseThrow();
    List<VerifiedBundle> stored = VerifiedBundle.verifyAll(paper, assessor);
    OwnEvents own = OwnEvents.of(identity, stored, card.key());
    try {
      Statement statement = Statement.of(wish.kind(), wish.given(), work(wish));
      List<EventId> supersedes = wish.supersedes().stream().map(own::find).toList();
      JsonObject body =
          Draft.body(identity, statement, card, wish.createdAt(), own.last(), supersedes);
      PaperUnion union = VerifiedBundle.union(identity, stored, assessor);
      Outlook outlook = new Outlook(tx, paper, union, assessor.policy());
      return new Draft(
          identity, body, own.entries(), outlook.of(event(identity, body, wish, supersedes, own)));
    } catch (SignRefused refused) {
      throw PithFailure.of(refused.place(), refused.problem());
    }
  }

  /** A citation is said by the paper that cites. */
  private static String subject(Wish wish) {
    return wish.kind() == StatementKind.CITATION
        ? wish.by()
            .orElseThrow(
                () ->
                    PithFailure.of(
                        "--by", RefusalCode.STATEMENT.problem("the paper that cites", "none")))
        : wish.of();
  }

  private Optional<JsonObject> work(Wish wish) {
    return switch (wish.kind()) {
      case CITATION -> Optional.of(named(wish.of()));
      case REPLICATION -> wish.by().map(this::named);
      case ATTESTATION, CORRECTION, STORAGE, MIRROR -> Optional.empty();
    };
  }

  /** By its number, where it is here; else by the id as it was typed; other words are a title. */
  private JsonObject named(String id) {
    Optional<JsonObject> typed =
        WorkReference.arxiv(id)
            .map(name -> JsonObject.builder().put("arxiv", name.value()).build())
            .or(
                () ->
                    WorkReference.doi(id)
                        .map(name -> JsonObject.builder().put("doi", name.value()).build()));
    return Papers.findIfKnown(tx, id)
        .map(StoredPaper::number)
        .map(number -> JsonObject.builder().put("pith_number", number).build())
        .or(() -> typed)
        .orElseGet(() -> JsonObject.builder().put("title", id).build());
  }

  private Event event(
      RecordIdentity identity,
      JsonObject body,
      Wish wish,
      List<EventId> supersedes,
      OwnEvents own) {
    return new Event(
        new EventId(CanonicalJson.sha256(body)),
        wish.kind().type().wireName(),
        identity.number(),
        body.text("target").orElseThrow(),
        wish.createdAt(),
        own.last(),
        supersedes,
        card.signer(),
        card.key(),
        body.object("payload").orElseThrow());
  }
}
