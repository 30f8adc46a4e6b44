package pith.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.procedure.UserFunction;
import org.neo4j.procedure.memory.ProcedureMemory;
import pith.model.Json;
import pith.procedure.support.CypherValue;
import pith.procedure.support.FunctionText;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.verify.RecordIdentity;

/** Functions of a text alone. */
public final class PureFunctions {
  @Context public TerminationGuard guard;
  @Context public ProcedureMemory memory;

  @UserFunction(name = "pith.canonical")
  @Description("The canonical form of a JSON text.")
  public @Nullable String canonical(
      @Name(value = "json", description = "Any JSON.") @Nullable String json) {
    return json == null ? null : read(json, FunctionText::canonical);
  }

  @UserFunction(name = "pith.sha256")
  @Description("SHA-256 of the canonical form of a JSON text, in hex.")
  public @Nullable String sha256(
      @Name(value = "json", description = "Any JSON.") @Nullable String json) {
    return json == null ? null : read(json, FunctionText::sha256);
  }

  @UserFunction(name = "pith.map")
  @Description("A JSON object as a map, for example the body of an event.")
  public @Nullable Map<String, Object> map(
      @Name(value = "json", description = "A JSON object.") @Nullable String json) {
    return json == null ? null : mapOf(json);
  }

  private Map<String, Object> mapOf(String json) {
    return CypherValue.map(
        read(json, FunctionText::json)
            .asObject()
            .orElseThrow(
                () ->
                    PithFailure.of(
                        "the argument",
                        RefusalCode.WRONG_ARGUMENT.problem("a JSON object", "other JSON"))));
  }

  @UserFunction(name = "pith.number")
  @Description("The Pith Number of a canonical record.")
  public @Nullable String number(
      @Name(value = "json", description = "A canonical record.") @Nullable String json) {
    return json == null ? null : numberOf(json);
  }

  private String numberOf(String json) {
    Json record = read(json, FunctionText::json);
    Optional<RecordIdentity> identity = record.asObject().flatMap(RecordIdentity::of);
    return identity
        .map(paper -> paper.number().text())
        .orElseThrow(
            () ->
                PithFailure.of(
                    "the argument",
                    RefusalCode.RECORD_SHAPE.problem(
                        RecordIdentity.RULE, RecordIdentity.found(Optional.of(record)))));
  }

  private <R> R read(String text, BiFunction<FunctionText, String, R> reading) {
    try (FunctionText given = new FunctionText(guard, memory)) {
      return reading.apply(given, text);
    }
  }
}
