package pith.graph.parts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.json.CanonicalJson;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;

/**
 * What one task made.
 *
 * @param number that the numbers of its nodes begin with
 * @param nodes how many it has
 * @param documents how many it read
 */
public record PartReport(
    int number,
    long nodes,
    List<PartFile> files,
    ImportCounts counts,
    long documents,
    long refusals) {
  public PartReport {
    files = List.copyOf(files);
  }

  JsonObject json() {
    JsonObjectBuilder counted = JsonObject.builder();
    for (Counter counter : Counter.values()) {
      if (counts.get(counter) > 0) {
        counted.put(counter.name(), counts.get(counter));
      }
    }
    return JsonObject.builder()
        .put("number", number)
        .put("nodes", nodes)
        .put("documents", documents)
        .put("refusals", refusals)
        .put("counts", counted.build())
        .put("files", new JsonArray(List.copyOf(files.stream().map(PartFile::json).toList())))
        .build();
  }

  public String text() {
    return CanonicalJson.text(json());
  }

  public static PartReport parse(String text) throws PartsRefused {
    return read(JobFields.parse("a task", text));
  }

  static PartReport read(JobFields fields) throws PartsRefused {
    ImportCounts counts = ImportCounts.NONE;
    JobFields counted = fields.object("counts");
    for (Counter counter : Counter.values()) {
      counts =
          counts.plus(counter, counted.has(counter.name()) ? counted.number(counter.name()) : 0);
    }
    List<PartFile> files = new ArrayList<>();
    for (JobFields file : fields.objects("files")) {
      files.add(PartFile.read(file));
    }
    return new PartReport(
        fields.small("number"),
        fields.number("nodes"),
        files,
        counts,
        fields.number("documents"),
        fields.number("refusals"));
  }

  /** Gives a file the name that it keeps. */
  public interface Renaming {
    void rename(String place, String name) throws IOException;
  }

  /** Of several tries of one task, one is kept: that which this report is of. */
  public PartReport kept(Renaming renaming) throws IOException {
    List<PartFile> kept = new ArrayList<>();
    for (PartFile file : files) {
      renaming.rename(file.place(), file.name());
      kept.add(file.at(file.name()));
    }
    return new PartReport(number, nodes, kept, counts, documents, refusals);
  }
}
