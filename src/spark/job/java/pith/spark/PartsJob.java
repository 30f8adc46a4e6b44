package pith.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import pith.graph.parts.JobFacts;
import pith.graph.parts.Manifest;
import pith.graph.parts.PartReport;
import pith.graph.parts.PartsRefused;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;

/** One job: documents in, a folder of parts out, whole or not at all. */
final class PartsJob {
  /** Of the sources, for each partition of a shuffle. */
  private static final long BYTES_OF_A_PARTITION = 256L << 20;

  /** A setting of Spark, for files whose lines are read by several tasks. */
  private static final String SECTION_BYTES = "spark.pith.sectionBytes";

  private static final String UNFINISHED = ".making";
  private final JavaSparkContext spark;
  private final JobArguments told;
  private final HadoopSettings hadoop;
  private final Path out;
  private final Path work;
  private final FileSystem files;

  PartsJob(JavaSparkContext spark, JobArguments told) throws IOException {
    this.spark = spark;
    this.told = told;
    this.hadoop = new HadoopSettings(spark.hadoopConfiguration());
    Path named = new Path(told.out());
    this.files = hadoop.files(named);
    this.out = files.makeQualified(named);
    this.work = out.suffix(UNFINISHED);
  }

  /** What was made, for the one who started the job. */
  record Made(long documents, long refusals, int parts, long bytes) {}

  Made run() throws IOException, PartsRefused {
    Instant firstSeen = Instant.now();
    JobTerms terms =
        new JobTerms(
            trust(),
            told.trust().map(PartsJob::absolute).orElse(""),
            told.open(),
            told.allLimits(),
            firstSeen);
    terms.terms();
    List<Section> sections =
        new Sections(spark.hadoopConfiguration(), sectionBytes()).of(told.sources());
    long bytes = sections.stream().mapToLong(Section::length).sum();
    JobFacts facts =
        JobFacts.of(String.join(" ", told.sources()), settings(), firstSeen, terms.policy(), bytes);
    begin();
    try {
      List<PartReport> reports =
          new Stages(
                  spark,
                  new TaskTools(terms, hadoop, new Path(work, SparkFolder.TRIES).toString()),
                  told.partitions().orElseGet(() -> partitions(bytes)))
              .run(sections);
      return finish(facts, reports);
    } finally {
      files.delete(work, true);
    }
  }

  private byte[] trust() throws IOException {
    if (told.trust().isEmpty()) {
      return new byte[0];
    }
    java.nio.file.Path file = java.nio.file.Path.of(told.trust().get());
    if (!Files.isReadable(file)) {
      throw new WrongJob("the trust file " + file + " cannot be read");
    }
    return Files.readAllBytes(file);
  }

  private static String absolute(String file) {
    return java.nio.file.Path.of(file).toAbsolutePath().toString();
  }

  /** As a load takes them. */
  private JsonObject settings() {
    JsonObjectBuilder settings = JsonObject.builder();
    for (Map.Entry<String, Long> limit : told.limits().entrySet()) {
      settings.put(limit.getKey(), limit.getValue());
    }
    if (told.open()) {
      settings.put("trust", "open");
    }
    return settings.build();
  }

  private long sectionBytes() {
    return Math.max(1, spark.getConf().getLong(SECTION_BYTES, Sections.MOST_BYTES));
  }

  private int partitions(long bytes) {
    return (int)
        Math.max(spark.defaultParallelism(), Math.min(100_000, bytes / BYTES_OF_A_PARTITION));
  }

  private void begin() throws IOException {
    if (files.exists(out)) {
      throw new WrongJob("the folder " + out + " is there already; choose another with --out");
    }
    if (!files.mkdirs(out.getParent()) || files.exists(work)) {
      throw new WrongJob(
          "the folder " + work + " is there: another job writes it, or was killed. Remove it");
    }
    files.mkdirs(new Path(work, SparkFolder.TRIES));
  }

  private Made finish(JobFacts facts, List<PartReport> reports) throws IOException {
    List<PartReport> kept = new ArrayList<>();
    for (PartReport report : reports) {
      kept.add(report.kept((place, name) -> rename(new Path(work, place), new Path(work, name))));
    }
    files.delete(new Path(work, SparkFolder.TRIES), true);
    Manifest manifest = Manifest.of(facts, kept);
    try (OutputStream manifestFile = files.create(new Path(work, Manifest.NAME), false)) {
      manifestFile.write(manifest.text().getBytes(StandardCharsets.UTF_8));
    }
    rename(work, out);
    return new Made(
        kept.stream().mapToLong(PartReport::documents).sum(),
        kept.stream().mapToLong(PartReport::refusals).sum(),
        kept.size(),
        facts.bytes());
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }
}
