package pith.procedure;

import java.util.Optional;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;
import pith.verify.RecordIdentity;

/** Functions of a text alone. */
public final class PureFunctions {

  @UserFunction(name = "pith.canonical")
  @Description("The canonical form of a JSON text.")
  public String canonical(@Name(value = "json", description = "Any JSON.") String json) {
    return CanonicalJson.text(parse(json));
  }

  @UserFunction(name = "pith.sha256")
  @Description("SHA-256 of the canonical form of a JSON text, in hex.")
  public String sha256(@Name(value = "json", description = "Any JSON.") String json) {
    return CanonicalJson.sha256(parse(json)).hex();
  }

  @UserFunction(name = "pith.number")
  @Description("The Pith Number of a canonical record.")
  public String number(@Name(value = "json", description = "A canonical record.") String json) {
    Json record = parse(json);
    Optional<RecordIdentity> identity = record.asObject().flatMap(RecordIdentity::of);
    return identity
        .map(paper -> paper.number().text())
        .orElseThrow(
            () ->
                PithFailure.of(
                    "RECORD_SHAPE",
                    "the argument",
                    RecordIdentity.RULE,
                    RecordIdentity.found(Optional.of(record)),
                    "Give the canonical_record of a bundle, not the bundle."));
  }

  /** Among the texts are states that were given out here. */
  private static Json parse(String json) {
    try {
      return StrictJson.parse(json, StrictJson.MAX_OWN_DEPTH);
    } catch (JsonRefusal refusal) {
      throw PithFailure.of(
          refusal.code().name(),
          "byte " + refusal.offset(),
          refusal.expected(),
          refusal.found(),
          refusal.code().whatToDo());
    }
  }
}
