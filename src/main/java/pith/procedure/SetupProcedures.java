package pith.procedure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.procedure.UserFunction;
import pith.graph.query.GraphDigest;
import pith.procedure.report.Doctor;
import pith.procedure.report.DoctorRow;
import pith.procedure.report.Help;
import pith.procedure.report.HelpRow;
import pith.procedure.support.SchemaSetup;
import pith.procedure.support.Version;

/** The installation itself. */
public final class SetupProcedures {
  @Context public GraphDatabaseService db;
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.setup", mode = Mode.SCHEMA)
  @Description("Creates the constraints and the index of Pith where they are missing.")
  public Stream<SetupRow> setup() {
    List<String> created = SchemaSetup.ensure(db, guard::check);
    return created.isEmpty()
        ? Stream.of(new SetupRow("schema", "was there already"))
        : created.stream().map(name -> new SetupRow(name, "created"));
  }

  @Procedure(name = "pith.help", mode = Mode.READ)
  @Description(
      "All calls, each with an example that runs. With a word: only calls that mention it. With "
          + "the word agent: what a program needs that writes Cypher for somebody.")
  public Stream<HelpRow> help(
      @Name(
              value = "word",
              defaultValue = "",
              description = "A word to look for. Empty: all calls.")
          @Nullable String word) {
    return Help.about(word == null ? "" : word);
  }

  @Procedure(name = "pith.doctor", mode = Mode.READ)
  @Description("Checks this installation, and says how to mend it.")
  public Stream<DoctorRow> doctor() {
    return new Doctor(tx).rows();
  }

  @Procedure(name = "pith.version", mode = Mode.READ)
  @Description("The release of this plugin.")
  public Stream<VersionRow> versionRow() {
    return Stream.of(new VersionRow(Version.TEXT));
  }

  @UserFunction(name = "pith.version")
  @Description("The release of this plugin.")
  public String version() {
    return Version.TEXT;
  }

  @Procedure(name = "pith.digest", mode = Mode.READ)
  @Description(
      "One hash for each kind of node and relationship, and one for the whole graph. Equal content "
          + "has equal hashes. Times and places of import, seals and properties of users are left "
          + "out.")
  public Stream<DigestRow> digest() {
    return new GraphDigest(tx, guard::check).parts().stream().map(DigestRow::of);
  }

  /** One piece of schema. */
  public record SetupRow(
      @Description("The constraint or index.") String name,
      @Description("created, or was there already.") String result) {}

  /** The release. */
  public record VersionRow(@Description("The release.") String version) {}

  /** One kind of node or relationship. */
  public record DigestRow(
      @Description("A label, a relationship type, or graph for all.") String kind,
      @Description("How many there are.") long count,
      @Description("The hash of all of them.") String sha256) {
    static DigestRow of(GraphDigest.Part part) {
      return new DigestRow(part.kind(), part.count(), part.sha256());
    }
  }
}
