package pith.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import pith.graph.parts.JoinTask;
import pith.graph.parts.PartReport;
import pith.graph.parts.PartsRefused;
import pith.graph.parts.Shuffled;
import scala.Tuple2;

/**
 * Three shuffles: documents to their papers, what papers share to one place, and what events draw
 * to the papers that they mean. Each task writes files of its own and gives on what others need.
 */
final class Stages {
  private static final byte[] NOTHING = {};
  private final JavaSparkContext spark;
  private final TaskTools tools;
  private final int partitions;

  /**
   * @param partitions of each shuffle
   */
  Stages(JavaSparkContext spark, TaskTools tools, int partitions) {
    this.spark = spark;
    this.tools = tools;
    this.partitions = partitions;
  }

  /** The reports of all tasks whose files are to be kept. */
  List<PartReport> run(List<Section> sections) throws PartsRefused {
    JavaRDD<byte[]> papers = kept(papers(sections));
    List<PartReport> reports = new ArrayList<>(reports(papers));
    JavaRDD<byte[]> shared = kept(joined(JoinTask.Stage.SHARED, sharedOf(papers)));
    reports.addAll(reports(shared));
    spark.setCallSite("edges");
    JavaRDD<byte[]> edges =
        joined(
            JoinTask.Stage.EDGES,
            papers.filter(Shuffled::isOfEdges).union(shared.filter(Shuffled::isOfEdges)));
    reports.addAll(reports(edges));
    papers.unpersist(false);
    shared.unpersist(false);
    return reports;
  }

  /** Spark would do the work again for each use. */
  private static JavaRDD<byte[]> kept(JavaRDD<byte[]> entries) {
    return entries.persist(StorageLevel.DISK_ONLY());
  }

  private static List<PartReport> reports(JavaRDD<byte[]> entries) throws PartsRefused {
    List<PartReport> reports = new ArrayList<>();
    for (byte[] report : entries.filter(Shuffled::isReport).collect()) {
      reports.add(Shuffled.report(report));
    }
    return reports;
  }

  private JavaRDD<byte[]> papers(List<Section> sections) {
    TaskTools given = tools;
    spark.setCallSite("documents");
    JavaPairRDD<byte[], byte[]> documents =
        spark
            .parallelize(sections, Math.min(sections.size(), 4 * partitions))
            .mapPartitionsToPair(some -> given.documents(some));
    spark.setCallSite("papers");
    return documents
        .repartitionAndSortWithinPartitions(new PaperPartitioner(partitions), new ByBytes())
        .mapPartitionsWithIndex((index, some) -> given.papers(index, some), true);
  }

  private JavaRDD<byte[]> sharedOf(JavaRDD<byte[]> papers) {
    spark.setCallSite("shared");
    return papers.filter(entry -> !Shuffled.isReport(entry) && !Shuffled.isOfEdges(entry));
  }

  private JavaRDD<byte[]> joined(JoinTask.Stage stage, JavaRDD<byte[]> entries) {
    TaskTools given = tools;
    int all = partitions;
    return entries
        .mapToPair(entry -> new Tuple2<>(entry, NOTHING))
        .repartitionAndSortWithinPartitions(new JoinPartitioner(partitions), new ByBytes())
        .keys()
        .mapPartitionsWithIndex((index, some) -> given.joined(stage, index, all, some), true);
  }
}
