package pith.load.judge;

import java.time.InstantSource;
import java.util.Optional;
import pith.json.Bounds;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.load.BrokenStream;
import pith.load.Document;
import pith.load.Limits;
import pith.load.page.RecordPage;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.PithNumber;
import pith.refusal.Problem;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.ReceivedBundle;
import pith.trust.TrustMode;
import pith.trust.VerdictSentence;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.HashedBundle;
import pith.verify.RecordIdentity;

/** From the bytes of one document to what it is: the same for one document and for millions. */
public final class DocumentJudge {
  private static final String RECORD_TYPE = "pith_number_record";

  /** A record stands at the second level of every document, and is given back there. */
  private static final int MAX_RECORD_DEPTH = StrictJson.MAX_DEPTH - 1;

  private final Assessor assessor;
  private final TrustMode mode;
  private final InstantSource time;
  private final BundleLimits limits;
  private final int maxValues;
  private final Runnable guard;

  public DocumentJudge(Assessor assessor, TrustMode mode, Limits limits, InstantSource time) {
    this.assessor = assessor;
    this.mode = mode;
    this.time = time;
    this.limits = new BundleLimits(limits);
    this.maxValues = limits.maxValues();
    this.guard = () -> {};
  }

  private DocumentJudge(Assessor assessor, DocumentJudge like, Runnable guard) {
    this.assessor = assessor;
    this.mode = like.mode;
    this.time = like.time;
    this.limits = like.limits;
    this.maxValues = like.maxValues;
    this.guard = guard;
  }

  /** The same, with a guard that runs now and then also within one document; it throws to stop. */
  public DocumentJudge guardedBy(Runnable other) {
    return new DocumentJudge(assessor.guardedBy(other), this, other);
  }

  public Judgement judge(Document document, KnownBundles known) {
    guard.run();
    return document.fold(
        content -> startsAsJson(content.bytes()) ? json(content, known) : page(content),
        refused -> new Judgement.Refused(refused.refusal()));
  }

  static boolean startsAsJson(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b == '{' || b == '[' || b == '"';
      }
    }
    return true;
  }

  private Judgement json(Document.Content content, KnownBundles known) {
    Json json;
    try {
      json = StrictJson.parse(content.bytes(), bounds());
    } catch (JsonRefusal refusal) {
      return new Judgement.Refused(DocumentRefusal.of(content, refusal));
    }
    Optional<JsonObject> object = json.asObject();
    Optional<String> bundleType = object.flatMap(document -> document.text("bundle_type"));
    if (bundleType.equals(Optional.of(BundleVerifier.BUNDLE_TYPE))) {
      return bundle(content, object.get(), known);
    }
    if (object.flatMap(document -> document.text("record_type")).equals(Optional.of(RECORD_TYPE))) {
      JsonObject document = object.get();
      return record(
          content,
          document.get("canonical_record"),
          claimedNumber(document),
          document.text("canonical_sha256"));
    }
    return refused(
        content,
        RefusalCode.NOT_A_PITH_DOCUMENT.problem(
            "bundle_type " + BundleVerifier.BUNDLE_TYPE + " or record_type " + RECORD_TYPE,
            json.kind() + " without either"));
  }

  private Judgement bundle(Document.Content content, JsonObject bundle, KnownBundles known) {
    Optional<Refusal> tooMany = limits.refusal(content, bundle);
    if (tooMany.isPresent()) {
      return new Judgement.Refused(tooMany.get());
    }
    HashedBundle hashed = assessor.hashed(bundle);
    Optional<PithNumber> claimed = bundle.text("pith_number").flatMap(PithNumber::parse);
    if (claimed.isPresent() && known.holds(hashed)) {
      return new Judgement.Known(claimed.get(), hashed.sha256());
    }
    Optional<BundleReport> report = assessor.verify(hashed);
    return report
        .map(each -> bundle(content, each))
        .orElseGet(() -> noRecord(content, bundle.get("canonical_record")));
  }

  private Bounds bounds() {
    return new Bounds(maxValues, guard);
  }

  private Judgement bundle(Document.Content content, BundleReport report) {
    ReceivedBundle received = ReceivedBundle.of(report, mode, time.instant());
    return received.isRefused(assessor.policy())
        ? refused(
            content,
            RefusalCode.SIGNER_REFUSED.problem(
                "a signer that the trust policy admits",
                VerdictSentence.of(received, assessor.policy())))
        : new Judgement.Bundle(content.place(), report);
  }

  private static Optional<String> claimedNumber(JsonObject document) {
    return document
        .text("pith_number")
        .or(() -> document.object("paper").flatMap(paper -> paper.text("pith_number")));
  }

  private Judgement page(Document.Content content) {
    try {
      RecordPage page = RecordPage.read(content.bytes());
      return record(
          content,
          Optional.of(
              StrictJson.parse(
                  page.canonicalRecordJson(), bounds().withMaxDepth(MAX_RECORD_DEPTH))),
          page.pithNumber(),
          page.canonicalSha256());
    } catch (BrokenStream nothing) {
      return new Judgement.Refused(new Refusal(content.place(), nothing.problem()));
    } catch (JsonRefusal refusal) {
      return new Judgement.Refused(DocumentRefusal.of(content, refusal));
    }
  }

  private static Judgement record(
      Document.Content content,
      Optional<Json> record,
      Optional<String> claimedNumber,
      Optional<String> claimedHash) {
    Optional<RecordIdentity> paper = record.flatMap(Json::asObject).flatMap(RecordIdentity::of);
    if (paper.isEmpty()) {
      return noRecord(content, record);
    }
    String hash = paper.get().sha256().hex();
    String number = paper.get().number().text();
    if (!claimedHash.equals(Optional.of(hash))) {
      return mismatch(content, RefusalCode.RECORD_HASH, hash, claimedHash);
    }
    return claimedNumber.equals(Optional.of(number))
        ? new Judgement.Record(content.place(), paper.get())
        : mismatch(content, RefusalCode.PITH_NUMBER, number, claimedNumber);
  }

  private static Judgement mismatch(
      Document.Content content, RefusalCode code, String expected, Optional<String> found) {
    return refused(content, code.problem(expected, found.orElse("nothing")));
  }

  private static Judgement noRecord(Document.Content content, Optional<Json> record) {
    return refused(
        content,
        RefusalCode.RECORD_SHAPE.problem(RecordIdentity.RULE, RecordIdentity.found(record)));
  }

  private static Judgement refused(Document.Content content, Problem problem) {
    return new Judgement.Refused(DocumentRefusal.of(content, problem));
  }
}
