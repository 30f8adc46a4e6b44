package pith.procedure.support;

import java.util.List;
import java.util.Map;
import pith.graph.run.RunDescription;
import pith.graph.run.RunKind;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.JsonString;
import pith.trust.PolicyDigest;
import pith.trust.TrustPolicy;

/** How a run is described in the graph: what a later reader needs to repeat it. */
public final class RunDescriptions {
  private RunDescriptions() {}

  /**
   * @param settings in force
   */
  public static RunDescription of(
      RunKind kind, String source, Map<String, Object> settings, TrustPolicy policy) {
    JsonObjectBuilder object = JsonObject.builder();
    settings.forEach((key, value) -> object.put(key, json(value)));
    return new RunDescription(
        kind, source, CanonicalJson.text(object.build()), Version.TEXT, PolicyDigest.of(policy));
  }

  private static Json json(Object value) {
    if (value instanceof Boolean flag) {
      return JsonBool.of(flag);
    } else if (value instanceof Long number) {
      return JsonInteger.of(number);
    } else if (value instanceof List<?> list) {
      return new JsonArray(list.stream().map(RunDescriptions::json).toList());
    }
    return new JsonString(value.toString());
  }
}
