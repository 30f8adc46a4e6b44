package pith.procedure.support;

import java.nio.charset.StandardCharsets;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.procedure.memory.ProcedureMemory;
import org.neo4j.procedure.memory.ProcedureMemoryTracker;
import pith.json.Bounds;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.load.Limits;
import pith.model.Json;
import pith.refusal.RefusalCode;

/**
 * The text that a function is given, read within the limits that an import has unless told
 * otherwise. What it takes in memory counts as the transaction's, and the transaction may be
 * stopped meanwhile.
 */
public final class FunctionText implements AutoCloseable {
  private static final Limits MOST = Limits.STANDARD;

  /** Among the texts are states that were given out here. */
  private static final int MOST_DEPTH = StrictJson.MAX_OWN_DEPTH;

  /** The bytes of the text, its strings, and what is made of them. */
  private static final long COPIES = 3;

  /** A small number, the worst of values, takes 78. */
  private static final long BYTES_A_VALUE = 80;

  private final TerminationGuard guard;
  private final ProcedureMemoryTracker memory;

  public FunctionText(TerminationGuard guard, ProcedureMemory memory) {
    this.guard = guard;
    this.memory = memory.newTracker();
  }

  public Json json(String text) {
    try {
      return StrictJson.parse(
          bounded(text), new Bounds(MOST_DEPTH, MOST.maxValues(), this::oneStep));
    } catch (JsonRefusal refusal) {
      throw PithFailure.of("byte " + refusal.offset(), refusal.problem());
    }
  }

  public String canonical(String text) {
    byte[] canonical = CanonicalJson.bytes(json(text), guard::check);
    memory.allocateHeap(COPIES * canonical.length);
    return new String(canonical, StandardCharsets.UTF_8);
  }

  public String sha256(String text) {
    return CanonicalJson.sha256(json(text), guard::check).hex();
  }

  /** A character is a byte or more. */
  private String bounded(String text) {
    if (text.length() > MOST.maxDocumentBytes()) {
      throw PithFailure.of(
          "the argument",
          RefusalCode.DOCUMENT_TOO_LARGE.problem(
              "at most " + MOST.maxDocumentBytes() + " characters", text.length() + " characters"));
    }
    memory.allocateHeap(COPIES * text.length());
    return text;
  }

  private void oneStep() {
    guard.check();
    memory.allocateHeap(Bounds.STEP * BYTES_A_VALUE);
  }

  @Override
  public void close() {
    memory.close();
  }
}
