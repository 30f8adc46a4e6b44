package pith.procedure.report;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;
import pith.graph.run.RecordedChanges;
import pith.graph.store.BundleCodec;
import pith.graph.store.Nodes;
import pith.graph.store.Properties;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.wanted.Change;
import pith.wanted.PropertyKeys;
import pith.wanted.SaidStanding;

/** One change of one paper. Texts are null where there is nothing to tell. */
public record ChangeRow(
    @Description("The run that made the change.") long run,
    @Description("When it was written.") @Nullable ZonedDateTime at,
    @Description("paper, event, status, verdict, state, standing, alias or conflict.") String kind,
    @Description("The paper.") String pith_number,
    @Description("Its title now.") @Nullable String title,
    @Description("The event that is new or that caused the change. Null: none, or several.")
        @Nullable String event_id,
    @Description("The type of this event.") @Nullable String event_type,
    @Description("What it was before.") @Nullable String before,
    @Description("What it was after.") @Nullable String after,
    @Description("The change in short.") String summary,
    @Description("Of a standing: whether a pinned key said what it was before.")
        @Nullable Boolean before_trusted,
    @Description("Of a standing: whether a pinned key says what it was after.")
        @Nullable Boolean after_trusted) {
  public ChangeRow {
    title = Known.text(title);
    event_id = Known.text(event_id);
    event_type = Known.text(event_type);
    before = Known.text(before);
    after = Known.text(after);
  }

  public static ChangeRow of(RecordedChanges batch, Change change, Nodes nodes) {
    Optional<Node> event = EventId.parse(change.eventId()).flatMap(nodes::event);
    return new ChangeRow(
        batch.run(),
        batch.at().orElse(null),
        change.kind().wireName(),
        change.number(),
        PithNumber.parse(change.number())
            .flatMap(nodes::paper)
            .flatMap(paper -> Properties.text(paper, PropertyKeys.TITLE))
            .orElse(""),
        change.eventId(),
        event.flatMap(node -> Properties.text(node, PropertyKeys.EVENT_TYPE)).orElse(""),
        change.before(),
        change.after(),
        summary(change, event),
        change.stoodBefore().map(SaidStanding::isTrusted).orElse(null),
        change.standsNow().map(SaidStanding::isTrusted).orElse(null));
  }

  private static String summary(Change change, Optional<Node> event) {
    return switch (change.kind()) {
      case PAPER -> "new paper, events: " + change.detail();
      case EVENT -> "new event: " + said(event);
      case STATUS -> "another status: " + said(event);
      case VERDICT -> "another verdict";
      case STATE -> "another state";
      case STANDING ->
          change.standsNow().filter(now -> !now.isTrusted()).isPresent()
              ? "somebody whose key is not pinned says so: " + said(event)
              : "another standing: " + said(event);
      case ALIAS -> change.after().isEmpty() ? "a name less" : "a new name";
      case CONFLICT ->
          change.after().isEmpty()
              ? "contradictions less"
              : "contradiction of the key " + change.detail();
    };
  }

  private static String said(Optional<Node> event) {
    return event
        .flatMap(node -> Properties.text(node, PropertyKeys.BODY))
        .flatMap(BundleCodec::parse)
        .map(EventSummary::of)
        .orElse("an event that is not here any more");
  }
}
