package pith.procedure.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;
import pith.model.EventId;
import pith.model.Sha256;
import pith.time.Anchored;
import pith.time.TimeAnswer;
import pith.trust.AnchorsOfBundle;

/** One attestation of a proof of time. */
public record AnchorRow(
    @Description("The paper. Null: the proof is a file by itself.") @Nullable String pith_number,
    @Description("The event that has the proof. Null: it came beside the events, or as a file.")
        @Nullable String event_id,
    @Description("The SHA-256 that is stamped. Null: nothing names one.")
        @Nullable String digest_sha256,
    @Description("bitcoin, pending, litecoin and ethereum with a height, or an unknown tag.")
        @Nullable String attestation,
    @Description("anchored, pending, does_not_verify or not_judged.") String verdict,
    @Description("The height of the block that the attestation names.") @Nullable Long height,
    @Description("The day of the block, in UTC. A miner's clock proves no second.")
        @Nullable String day,
    @Description("The calendar that promised to name a block.") @Nullable String calendar,
    @Description("Why it does not verify, or why it was not judged.") @Nullable String reason,
    @Description("What has that SHA-256. Null: nothing of this paper.") @Nullable String stamps) {

  public static AnchorRow of(
      String number, AnchorsOfBundle.Found anchor, Optional<String> stamps, TimeAnswer answer) {
    return row(
        Optional.of(number),
        anchor.event(),
        anchor.given().stamped(),
        answer.calendar().isPresent() ? answer.calendar() : anchor.given().calendar(),
        stamps,
        answer);
  }

  /** Of a file that holds a proof and nothing else. */
  public static AnchorRow ofFile(
      Optional<String> number,
      Optional<Sha256> stamped,
      Optional<String> stamps,
      TimeAnswer answer) {
    return row(number, Optional.empty(), stamped, answer.calendar(), stamps, answer);
  }

  private static AnchorRow row(
      Optional<String> number,
      Optional<EventId> event,
      Optional<Sha256> stamped,
      Optional<String> calendar,
      Optional<String> stamps,
      TimeAnswer answer) {
    return new AnchorRow(
        number.orElse(null),
        event.map(EventId::text).orElse(null),
        stamped.map(Sha256::hex).orElse(null),
        answer.attestation().orElse(null),
        answer.verdict().wireName(),
        answer.height().map(Integer::longValue).orElse(null),
        answer.anchored().map(Anchored::day).map(Object::toString).orElse(null),
        calendar.orElse(null),
        answer.reason().orElse(null),
        stamps.orElse(null));
  }
}
