package pith.procedure.report;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;
import pith.graph.store.BundleCodec;
import pith.graph.store.Properties;
import pith.model.Json;
import pith.procedure.support.CypherValue;
import pith.wanted.PropertyKeys;

/** One recorded run. Counts are null where the run did not end, or counts no such thing. */
public record RunRow(
    @Description("The number of the run.") long run,
    @Description("import or merge.") @Nullable String kind,
    @Description("When it began.") @Nullable ZonedDateTime at,
    @Description("When it ended. Null: it goes on, or it was stopped or killed.")
        @Nullable ZonedDateTime ended,
    @Description("The source of the call; text for pith.import.text.") @Nullable String source,
    @Description("Documents read.") @Nullable Long documents,
    @Description("Bundles and records that were stored and admitted.") @Nullable Long imported,
    @Description("Documents that said nothing new under new signatures.") @Nullable Long reissued,
    @Description("Documents that were stored already.") @Nullable Long unchanged,
    @Description("Documents that were refused.") @Nullable Long refused,
    @Description("Bundles that were stored, but are part of no state.") @Nullable Long quarantined,
    @Description("Papers that are new or changed, counted once for each transaction.")
        @Nullable Long papers_changed,
    @Description("Duration in milliseconds.") @Nullable Long millis,
    @Description("The release of the plugin.") @Nullable String version,
    @Description("The digest of the trust policy in force. It follows from what the policy says.")
        @Nullable String trust_sha256,
    @Description("The settings in force.") @Nullable Map<String, Object> settings,
    @Description("The Import node.") Node node) {

  public static RunRow of(Node run) {
    return new RunRow(
        Optional.ofNullable(count(run, PropertyKeys.RUN)).orElse(0L),
        text(run, PropertyKeys.KIND),
        time(run, PropertyKeys.AT),
        time(run, PropertyKeys.ENDED),
        text(run, PropertyKeys.SOURCE),
        count(run, "documents"),
        count(run, "imported"),
        count(run, "reissued"),
        count(run, "unchanged"),
        count(run, "refused"),
        count(run, "quarantined"),
        count(run, PropertyKeys.PAPERS_CHANGED),
        count(run, PropertyKeys.MILLIS),
        text(run, PropertyKeys.VERSION),
        text(run, PropertyKeys.TRUST_SHA256),
        settings(run),
        run);
  }

  private static @Nullable Map<String, Object> settings(Node run) {
    return Properties.text(run, PropertyKeys.SETTINGS)
        .flatMap(BundleCodec::parse)
        .flatMap(Json::asObject)
        .map(CypherValue::map)
        .orElse(null);
  }

  private static @Nullable String text(Node run, String name) {
    return Properties.text(run, name).orElse(null);
  }

  private static @Nullable ZonedDateTime time(Node run, String name) {
    return Properties.time(run, name).orElse(null);
  }

  private static @Nullable Long count(Node run, String name) {
    return Properties.count(run, name).orElse(null);
  }
}
