package pith.graph.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.neo4j.graphdb.Node;
import pith.model.Sha256;
import pith.wanted.PropertyKeys;

/**
 * How a run was called.
 *
 * @param settings in force, as JSON
 * @param version of the plugin
 * @param trust the digest of the policy in force
 */
public record RunDescription(
    RunKind kind, String source, String settings, String version, Sha256 trust) {

  void write(Node run, Instant began) {
    run.setProperty(PropertyKeys.AT, began.atZone(ZoneOffset.UTC));
    texts().forEach(run::setProperty);
  }

  boolean isThatOf(Node run) {
    return texts().entrySet().stream()
        .allMatch(text -> text.getValue().equals(run.getProperty(text.getKey(), "")));
  }

  private Map<String, String> texts() {
    return Map.of(
        PropertyKeys.KIND, kind.wireName(),
        PropertyKeys.SOURCE, source,
        PropertyKeys.SETTINGS, settings,
        PropertyKeys.VERSION, version,
        PropertyKeys.TRUST_SHA256, trust.hex());
  }
}
