package pith.graph.parts;

import java.util.Arrays;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.refusal.Place;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** A refusal as a line of JSON, for people and for the loader. */
final class RefusalLine {
  private RefusalLine() {}

  static String text(Refusal refusal) {
    JsonObjectBuilder line =
        JsonObject.builder()
            .put("code", refusal.code().name())
            .put("source", refusal.place().source())
            .put("position", refusal.place().position())
            .put("offset", refusal.place().offset())
            .put("expected", refusal.problem().expected())
            .put("found", refusal.problem().found());
    refusal.document().ifPresent(document -> line.put("sha256", document.hex()));
    return CanonicalJson.text(line.build());
  }

  /** It was not read from a file that somebody might have changed. */
  static Refusal ofThisJob(String text) {
    try {
      return read("this job", text);
    } catch (PartsRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Refusal read(String where, String text) throws PartsRefused {
    JobFields line = JobFields.parse(where, text);
    return new Refusal(
        new Place(line.text("source"), line.number("position"), line.number("offset")),
        code(line).problem(line.text("expected"), line.text("found")),
        line.has("sha256") ? Optional.of(line.sha256("sha256")) : Optional.empty());
  }

  private static RefusalCode code(JobFields line) throws PartsRefused {
    String name = line.text("code");
    return Arrays.stream(RefusalCode.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                PartsRefused.of(
                    RefusalCode.PARTS_UNFINISHED, line.where(), "a code that is known", name));
  }
}
