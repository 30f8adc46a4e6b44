package pith.graph.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import pith.graph.importing.TakenPaper;
import pith.load.Document;
import pith.load.Limits;
import pith.load.read.DocumentReader;
import pith.load.source.SourceFile;
import pith.model.JsonObject;

/** Makes parts without a cluster: all that Spark does is done by lists in memory. */
public final class LocalJob {
  private static final Limits LIMITS = Limits.STANDARD;
  private final TakenPaper.Terms terms;
  private final int partitions;
  private final Path out;

  /**
   * @param partitions of each shuffle
   */
  public LocalJob(TakenPaper.Terms terms, int partitions, Path out) {
    this.terms = terms;
    this.partitions = partitions;
    this.out = out;
  }

  /** A folder with a manifest. */
  public Manifest run(List<Path> files, JsonObject settings) throws IOException, PartsRefused {
    Files.createDirectories(out);
    List<byte[]> papers = papers(documents(files));
    List<byte[]> shared =
        joined(
            JoinTask.Stage.SHARED,
            papers.stream().filter(entry -> !Shuffled.isOfEdges(entry)).toList());
    List<byte[]> drawn = new ArrayList<>(papers);
    drawn.addAll(shared);
    List<byte[]> edges =
        joined(JoinTask.Stage.EDGES, drawn.stream().filter(Shuffled::isOfEdges).toList());
    List<PartReport> reports = new ArrayList<>();
    for (List<byte[]> stage : List.of(papers, shared, edges)) {
      for (byte[] entry : stage) {
        if (Shuffled.isReport(entry)) {
          reports.add(Shuffled.report(entry).kept((place, name) -> {}));
        }
      }
    }
    JobFacts facts =
        JobFacts.of("a test", settings, terms.firstSeen(), terms.assessor().policy(), 0);
    Manifest manifest = Manifest.of(facts, reports);
    Files.writeString(out.resolve(Manifest.NAME), manifest.text());
    return manifest;
  }

  private static List<ShuffledDocument> documents(List<Path> files) throws IOException {
    List<ShuffledDocument> documents = new ArrayList<>();
    for (Path file : files) {
      try (DocumentReader reader =
          DocumentReader.open(List.of(new SourceFile(file, file.toString())), LIMITS)) {
        for (Optional<Document> next = reader.next(); next.isPresent(); next = reader.next()) {
          documents.add(
              ShuffledDocument.of(next.get(), file.toString(), documents.size(), LIMITS, () -> {}));
        }
      }
    }
    return documents;
  }

  private List<byte[]> papers(List<ShuffledDocument> documents) throws IOException {
    List<byte[]> entries = new ArrayList<>();
    for (int partition : IntStream.range(0, partitions).toArray()) {
      List<ShuffledDocument> sorted =
          documents.stream()
              .filter(each -> ShuffledDocument.partition(each.key(), partitions) == partition)
              .sorted(Comparator.comparing(ShuffledDocument::key, Arrays::compareUnsigned))
              .toList();
      entries.addAll(
          all(PaperTask.of(folder(), partition, sorted.iterator(), terms, LIMITS, () -> {})));
    }
    return entries;
  }

  private List<byte[]> joined(JoinTask.Stage stage, List<byte[]> given) throws IOException {
    List<byte[]> entries = new ArrayList<>();
    Predicate<byte[]> isEntry = entry -> !Shuffled.isReport(entry);
    for (int partition : IntStream.range(0, partitions).toArray()) {
      List<byte[]> sorted =
          given.stream()
              .filter(isEntry)
              .filter(entry -> Shuffled.partition(entry, partitions) == partition)
              .sorted(Arrays::compareUnsigned)
              .toList();
      entries.addAll(
          all(
              JoinTask.of(
                  folder(),
                  stage,
                  partition,
                  partitions,
                  sorted.iterator(),
                  terms.assessor().policy(),
                  () -> {})));
    }
    return entries;
  }

  private static List<byte[]> all(PartTask task) throws IOException {
    List<byte[]> entries = new ArrayList<>();
    try (task) {
      for (Optional<byte[]> next = task.next(); next.isPresent(); next = task.next()) {
        entries.add(next.get());
      }
    }
    return entries;
  }

  private PartFolder folder() {
    return new PartFolder() {
      @Override
      public OutputStream create(String name) throws IOException {
        return Files.newOutputStream(out.resolve(name));
      }

      @Override
      public String place(String name) {
        return name;
      }
    };
  }

  /** Takes a file of parts and writes it again. */
  public static void spoil(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
