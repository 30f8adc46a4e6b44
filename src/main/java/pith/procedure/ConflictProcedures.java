package pith.procedure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.query.Conflicts;
import pith.procedure.report.Known;
import pith.procedure.settings.ConflictSettings;

/** Everything that collides. */
public final class ConflictProcedures {
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.conflicts", mode = Mode.READ)
  @Description(
      "Contradictions. A fork: one key signed two events for the same position. A key id that "
          + "several keys use. An alias of several papers. A bundle whose declared state cannot be "
          + "reproduced.")
  public Stream<ConflictRow> conflicts(
      @Name(value = "config", defaultValue = "{}", description = ConflictSettings.TEXT)
          Map<String, Object> config) {
    long limit = ConflictSettings.of(config).limit();
    return new Conflicts(tx, guard::check).all().limit(limit).map(ConflictRow::of);
  }

  /** One collision. */
  public record ConflictRow(
      @Description("EQUIVOCATION, KEY_CONFLICT, ALIAS_CONFLICT or STATE_DIFFERS.") String kind,
      @Description("The paper, key id, alias or bundle of the contradiction.")
          @Nullable String subject,
      @Description("The papers concerned: of more than 1000, the first in order.")
          List<String> pith_numbers,
      @Description("Details of the contradiction.") @Nullable String details,
      @Description("What to do.") @Nullable String what_to_do) {
    public ConflictRow {
      subject = Known.text(subject);
      details = Known.text(details);
      what_to_do = Known.text(what_to_do);
    }

    static ConflictRow of(Conflicts.Conflict conflict) {
      return new ConflictRow(
          conflict.kind(),
          conflict.subject(),
          conflict.papers(),
          conflict.details(),
          conflict.whatToDo());
    }
  }
}
