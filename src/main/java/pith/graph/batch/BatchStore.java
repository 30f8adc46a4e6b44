package pith.graph.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;
import pith.graph.rows.StoreBuilder;
import pith.graph.rows.WholeGraph;

/** Feeds Neo4j 5.26's importer with rows. */
public final class BatchStore implements StoreBuilder {
  @Override
  public void build(Path home, WholeGraph graph, int threads) throws IOException {
    Config config =
        Config.newBuilder()
            .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath().normalize())
            .build();
    StorageEngineFactory engine = StorageEngineFactory.selectStorageEngine(config);
    DatabaseLayout layout =
        engine.databaseLayout(Neo4jLayout.of(config), GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
        JobScheduler jobs = JobSchedulerFactory.createInitialisedScheduler();
        PrintStream silent =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        RowInput input = new RowInput(graph)) {
      files.mkdirs(layout.databaseDirectory());
      files.mkdirs(layout.getTransactionLogsDirectory());
      importer(engine, layout, files, threads, silent, config, jobs).doImport(input);
    }
  }

  private static BatchImporter importer(
      StorageEngineFactory engine,
      DatabaseLayout layout,
      FileSystemAbstraction files,
      int threads,
      PrintStream silent,
      Config config,
      JobScheduler jobs) {
    return engine.batchImporter(
        layout,
        files,
        PageCacheTracer.NULL,
        new Workers(config, threads),
        NullLogService.getInstance(),
        silent,
        false,
        DefaultAdditionalIds.EMPTY,
        config,
        Monitor.NO_MONITOR,
        jobs,
        Collector.STRICT,
        TransactionLogInitializer.getLogFilesInitializer(),
        new IndexImporterFactoryImpl(),
        EmptyMemoryTracker.INSTANCE,
        CursorContextFactory.NULL_CONTEXT_FACTORY);
  }

  private static final class Workers extends Configuration.Overridden {
    private final int threads;

    Workers(Config config, int threads) {
      super(config);
      this.threads = threads;
    }

    @Override
    public int maxNumberOfWorkerThreads() {
      return threads;
    }

    /** Behind a source that is slower than the disk it would call fsync without end. */
    @Override
    public boolean sequentialBackgroundFlushing() {
      return false;
    }
  }
}
