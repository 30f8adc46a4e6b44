package pith.sign;

import static pith.sign.StatementField.optional;
import static pith.sign.StatementField.required;
import static pith.sign.StatementField.usual;

import java.util.List;
import java.util.Locale;
import pith.model.EventType;

/** What one can say of a paper, and with which words. */
public enum StatementKind {
  CITATION(
      "How a paper stands to a work that it cites.",
      EventType.CITATION_SIGNATURE,
      "cited",
      required(
          "relation",
          "relation",
          "How the paper stands to the cited one.",
          "supports",
          "refutes",
          "extends",
          "uses_method",
          "depends_on",
          "replaces",
          "compares",
          "cites"),
      claim(),
      optional("context", "context", "The words around the citation.")),
  REPLICATION(
      "What came out when a paper was replicated.",
      EventType.REPLICATION_RECORD,
      "by",
      required(
          "outcome", "outcome", "What came out.", "confirmed", "partial", "failed", "inconclusive"),
      usual("kind", "kind", "What was tried.", "replication", "falsification", "formal_bridge"),
      claim(),
      optional("artifact_url", "artifact", "The address of data, code or a proof."),
      optional("summary", "summary", "What was found, in a sentence.")),
  ATTESTATION(
      "Who wrote a paper.",
      EventType.AUTHOR_ATTESTATION,
      "",
      required("author_name", "author", "The name of the author."),
      optional("orcid", "orcid", "The ORCID of the author."),
      usual("strength", "strength", "Whether the ORCID is on the author list.", "weak", "strong"),
      claim(),
      optional("method", "method", "How it was shown who the author is.")),
  CORRECTION(
      "An erratum, a correction, a retraction, or an expression of concern.",
      EventType.CORRECTION,
      "",
      required(
          "kind",
          "kind",
          "What is said of the paper.",
          "erratum",
          "correction",
          "retraction",
          "expression_of_concern"),
      required("summary", "summary", "What is wrong, in a sentence."),
      claim(),
      optional("notice_url", "notice", "The address of the notice.")),
  STORAGE(
      "Where a copy of a paper is stored.",
      EventType.STORAGE_ATTESTATION,
      "",
      required("url", "url", "The address of the stored copy."),
      required("captured_at", "captured-at", "When it was stored, such as 2026-06-01T00:00:00Z."),
      usual("kind", "kind", "Where it is stored.", "internet_archive")),
  MIRROR(
      "Which mirror has a paper.",
      EventType.MIRROR_HINT,
      "",
      required("name", "name", "The name of the mirror."),
      required("base_url", "base-url", "Its address."),
      optional("bundle_url", "bundle-url", "The address of the bundle there."));

  private static final String CLAIM = "claim_id";

  private final String text;
  private final EventType type;
  private final String workField;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is, its type does not say so
  private final List<StatementField> fields;

  StatementKind(String text, EventType type, String workField, StatementField... fields) {
    this.text = text;
    this.type = type;
    this.workField = workField;
    this.fields = List.of(fields);
  }

  private static StatementField claim() {
    return optional(CLAIM, "claim", "The claim that is meant, such as C1.");
  }

  /** What it says, for people. */
  public String text() {
    return text;
  }

  public EventType type() {
    return type;
  }

  /** The member of the payload that has the statement. */
  String part() {
    return switch (this) {
      case CITATION -> "citation";
      case REPLICATION -> "replication";
      case ATTESTATION -> "attestation";
      case CORRECTION -> "correction";
      case STORAGE -> "storage";
      case MIRROR -> "mirror";
    };
  }

  /** The field that names another work; empty where there is none. */
  public String workField() {
    return workField;
  }

  public List<StatementField> fields() {
    return fields;
  }

  /** As it is typed. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
