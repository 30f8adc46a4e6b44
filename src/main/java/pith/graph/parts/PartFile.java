package pith.graph.parts;

import java.util.regex.Pattern;
import pith.model.JsonObject;
import pith.model.Sha256;

/**
 * One file of a part.
 *
 * @param place where it lies until the job ends
 * @param rows in it, of the kind that its name tells
 * @param properties of all of them
 */
record PartFile(String name, String place, long bytes, long rows, long properties, Sha256 sha256) {
  /** A job gives no other, and no other is opened. */
  private static final Pattern NAME = Pattern.compile("[a-z]+-[0-9]+(\\.[a-z]+){1,2}");

  PartFile at(String other) {
    return new PartFile(name, other, bytes, rows, properties, sha256);
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("name", name)
        .put("place", place)
        .put("bytes", bytes)
        .put("rows", rows)
        .put("properties", properties)
        .put("sha256", sha256.hex())
        .build();
  }

  static PartFile read(JobFields fields) throws PartsRefused {
    String name = fields.text("name");
    if (!NAME.matcher(name).matches()) {
      throw fields.refused("the name of a file of a part", name);
    }
    return new PartFile(
        name,
        fields.text("place"),
        fields.number("bytes"),
        fields.number("rows"),
        fields.number("properties"),
        fields.sha256("sha256"));
  }

  /** The kind of its rows. */
  boolean isOf(PartWriter.Kind kind) {
    return name.endsWith(kind.ending());
  }
}
