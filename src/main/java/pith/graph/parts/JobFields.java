package pith.graph.parts;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.refusal.RefusalCode;

/**
 * The members of an object that a job wrote; another shape is refused.
 *
 * @param where it was read, for people
 */
record JobFields(String where, JsonObject object) {
  static JobFields parse(String where, String text) throws PartsRefused {
    try {
      Optional<JsonObject> object = StrictJson.parse(text).asObject();
      if (object.isPresent()) {
        return new JobFields(where, object.get());
      }
    } catch (JsonRefusal broken) {
      throw refused(where, "JSON that the job wrote", broken.problem().found());
    }
    throw refused(where, "an object that the job wrote", "another value");
  }

  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) throws PartsRefused {
    return object.text(name).orElseThrow(() -> missing("a text", name));
  }

  long number(String name) throws PartsRefused {
    Optional<Json> value = object.get(name);
    if (value.isPresent()
        && value.get() instanceof JsonInteger number
        && number.digits().matches("[0-9]{1,18}")) {
      return Long.parseLong(number.digits());
    }
    throw missing("a number", name);
  }

  int small(String name) throws PartsRefused {
    long number = number(name);
    if (number > Integer.MAX_VALUE) {
      throw missing("a smaller number", name);
    }
    return (int) number;
  }

  Sha256 sha256(String name) throws PartsRefused {
    return Sha256.parse(text(name)).orElseThrow(() -> missing("a SHA-256", name));
  }

  Instant instant(String name) throws PartsRefused {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeParseException unclear) {
      throw missing("a time", name);
    }
  }

  JobFields object(String name) throws PartsRefused {
    return new JobFields(where, object.object(name).orElseThrow(() -> missing("an object", name)));
  }

  List<JobFields> objects(String name) throws PartsRefused {
    JsonArray array = object.array(name).orElseThrow(() -> missing("a list", name));
    List<JobFields> objects = new ArrayList<>();
    for (Json item : array.items()) {
      objects.add(
          new JobFields(where, item.asObject().orElseThrow(() -> missing("objects", name))));
    }
    return objects;
  }

  PartsRefused refused(String expected, String found) {
    return refused(where, expected, found);
  }

  private PartsRefused missing(String what, String name) {
    return refused(where, what + " named " + name, "none");
  }

  private static PartsRefused refused(String where, String expected, String found) {
    return PartsRefused.of(RefusalCode.PARTS_UNFINISHED, where, expected, found);
  }
}
