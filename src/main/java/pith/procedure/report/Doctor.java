package pith.procedure.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import pith.graph.query.SignerRoles;
import pith.graph.schema.Schema;
import pith.graph.schema.SchemaVersion;
import pith.procedure.support.ImportDirectory;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.procedure.support.Version;
import pith.trust.TrustPolicy;

/** Looks at everything that a user would otherwise find out the hard way. */
public final class Doctor {
  private static final String PASS = "PASS";
  private static final String WARN = "WARN";
  private static final String FAIL = "FAIL";
  private static final List<String> SUPPORTED = List.of("5.26.", "2026.");

  private final Transaction tx;
  private final List<DoctorRow> rows = new ArrayList<>();

  public Doctor(Transaction tx) {
    this.tx = tx;
  }

  public Stream<DoctorRow> rows() {
    schema();
    layout();
    version();
    Map<String, String> settings = ImportDirectory.settings(tx);
    fileImport(settings.getOrDefault(ImportDirectory.SWITCH, "true"));
    importDirectory(settings.getOrDefault(ImportDirectory.ROOT, ImportDirectory.UNSET));
    trust();
    return rows.stream();
  }

  private void schema() {
    List<String> missing = Schema.missing(tx);
    if (missing.isEmpty()) {
      add("schema", PASS, "all constraints are here", "");
    } else {
      add("schema", FAIL, "no " + String.join(", ", missing), "CALL pith.setup()");
    }
  }

  private void layout() {
    SchemaVersion version = SchemaVersion.of(tx);
    String status = version.whatToDo().isEmpty() ? PASS : FAIL;
    add("layout", status, version.found(tx), version.whatToDo());
  }

  private void version() {
    try (var rows = tx.execute("CALL dbms.components() YIELD versions RETURN versions[0] AS v")) {
      String version = String.valueOf(rows.next().get("v"));
      boolean known = SUPPORTED.stream().anyMatch(version::startsWith);
      String found = "Neo4j " + version + ", plugin " + Version.TEXT;
      add("version", known ? PASS : WARN, found, known ? "" : "Use Neo4j 5.26 LTS or 2026.");
    }
  }

  private void fileImport(String allowed) {
    boolean on = !allowed.equals("false");
    add(
        "file import",
        on ? PASS : WARN,
        ImportDirectory.SWITCH + "=" + allowed,
        on ? "" : ImportDirectory.SWITCH + "=true in neo4j.conf, or use pith.import.text");
  }

  private void importDirectory(String root) {
    if (root.equals(ImportDirectory.UNSET)) {
      add(
          "import directory",
          WARN,
          ImportDirectory.ROOT + " is not set: no file is read",
          ImportDirectory.ROOT + "=import in neo4j.conf");
    } else if (Files.isDirectory(Path.of(root))) {
      add("import directory", PASS, root, "");
    } else {
      add("import directory", WARN, root + " is not there", "mkdir -p '" + root + "'");
    }
  }

  /** A file that is not understood ends every other call; here it is a row. */
  private void trust() {
    try {
      TrustPolicy policy = PolicyInForce.assessor().policy();
      int signers = policy.signers().size();
      String found = policy.mode().wireName() + ", " + signers + " signers pinned, ";
      add("trust", PASS, found + policy.readFrom(), "");
      rows.add(Quarantine.row(tx, policy.mayBeOpened()));
      roles(policy);
    } catch (PithFailure broken) {
      String mend = "Mend the file: docs/trust.md has an example of every field.";
      add("trust", FAIL, String.valueOf(broken.getMessage()), mend);
      rows.add(Quarantine.row(tx, false));
    }
  }

  /** A typing error in a role keeps out all that its signer says, and is easily missed. */
  private void roles(TrustPolicy policy) {
    for (SignerRoles.Unmet unmet : new SignerRoles(tx).unmet(policy)) {
      add(
          "role of " + unmet.signer(),
          WARN,
          unmet.setting()
              + " "
              + String.join(", ", unmet.allowed())
              + "; its keys signed here "
              + String.join(", ", unmet.seen()),
          "Correct " + unmet.setting() + " in the trust file, then CALL pith.merge.all().");
    }
  }

  private void add(String check, String status, String found, String whatToDo) {
    rows.add(new DoctorRow(check, status, found, whatToDo));
  }
}
