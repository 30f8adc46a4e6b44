package pith.graph.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import pith.graph.rows.RowLayout;
import pith.json.CanonicalJson;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;
import pith.refusal.RefusalCode;

/**
 * What a job made. It is written last: a folder without it is not whole.
 *
 * @param layout of the rows
 * @param parts in the order of their numbers, from 0 without a gap
 */
public record Manifest(JobFacts job, Sha256 layout, List<PartReport> parts) {
  public static final String NAME = "manifest.json";
  private static final String FORMAT = "pith-parts-1";

  public Manifest {
    parts = List.copyOf(parts);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).number() != i) {
        throw new IllegalArgumentException("part " + i + " is not there");
      }
    }
  }

  /**
   * @param reports of all tasks, one of each, in any order
   */
  public static Manifest of(JobFacts job, List<PartReport> reports) {
    return new Manifest(
        job,
        RowLayout.sha256(),
        reports.stream().sorted(Comparator.comparingInt(PartReport::number)).toList());
  }

  /** With its own hash. */
  public String text() {
    JsonObject whole =
        JsonObject.builder()
            .put("format", FORMAT)
            .put("layout", layout.hex())
            .put("job", job.json())
            .put("parts", new JsonArray(List.copyOf(parts.stream().map(PartReport::json).toList())))
            .build();
    return CanonicalJson.text(whole.with("sha256", new JsonString(hash(whole).hex())));
  }

  private static Sha256 hash(JsonObject manifest) {
    return CanonicalJson.sha256Without(manifest, Set.of("sha256"));
  }

  static Manifest read(String where, String text) throws PartsRefused {
    JobFields fields = JobFields.parse(where, text);
    if (!fields.text("format").equals(FORMAT)
        || !fields.sha256("layout").equals(RowLayout.sha256())) {
      throw PartsRefused.of(
          RefusalCode.PARTS_OF_ANOTHER_RELEASE,
          where,
          "rows as this release writes them",
          "another layout");
    }
    if (!fields.sha256("sha256").equals(hash(fields.object()))) {
      throw PartsRefused.of(
          RefusalCode.PART_SPOILT, where, "the SHA-256 that stands in it", "another one");
    }
    List<PartReport> parts = new ArrayList<>();
    for (JobFields part : fields.objects("parts")) {
      PartReport report = PartReport.read(part);
      if (report.number() != parts.size()) {
        throw part.refused("part " + parts.size(), "part " + report.number());
      }
      parts.add(report);
    }
    return new Manifest(JobFacts.read(fields.object("job")), fields.sha256("layout"), parts);
  }
}
