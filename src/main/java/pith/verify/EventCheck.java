package pith.verify;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.crypto.VerifyingKey;
import pith.json.CanonicalJson;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.model.Reason;
import pith.model.Sha256;
import pith.model.Timestamp;

/**
 * Judges one entry of {@code events}. Every check that can still be made is made, so that a report
 * is complete; the reason of an invalid event is the first that failed, in the order of {@link
 * Reason}.
 */
final class EventCheck {
  private static final String SCHEMA_VERSION = "1.0";

  private final RecordIdentity paper;
  private final KeyRing keys;
  private final Signatures signatures;

  EventCheck(RecordIdentity paper, KeyRing keys, Signatures signatures) {
    this.paper = paper;
    this.keys = keys;
    this.signatures = signatures;
  }

  CheckedEvent check(HashedEntry hashed, int position) {
    Optional<JsonObject> object = hashed.entry().asObject();
    Optional<String> claimed = object.flatMap(event -> event.text("event_id"));
    EventId id = hashed.id();
    String subject = claimed.filter(text -> EventId.parse(text).isPresent()).orElseGet(id::text);
    One check = new One(subject);
    Optional<Event> event =
        object.isPresent() ? check.event(object.get(), id) : check.notAnObject(hashed.entry());
    Optional<Reason> reason = check.reasons.stream().findFirst();
    return new CheckedEvent(
        position,
        hashed.entry(),
        hashed.body(),
        hashed.bodyText(),
        id,
        claimed,
        reason.isPresent() ? Optional.empty() : event,
        reason,
        check.findings.list());
  }

  /** The findings about one entry. */
  private final class One {
    private final String subject;
    private final Findings findings = new Findings();
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    One(String subject) {
      this.subject = subject;
    }

    private Optional<Event> notAnObject(Json entry) {
      fail(Reason.SHAPE, Check.EVENT_SHAPE, "an object", entry.kind());
      return Optional.empty();
    }

    private Optional<Event> event(JsonObject entry, EventId id) {
      return EventFields.parse(entry).fold(fields -> event(entry, fields, id), this::misshapen);
    }

    private Optional<Event> misshapen(String fault) {
      fail(Reason.SHAPE, Check.EVENT_SHAPE, "every field of an event", fault);
      return Optional.empty();
    }

    private Optional<Event> event(JsonObject entry, EventFields fields, EventId id) {
      findings.pass(Check.EVENT_SHAPE, subject);
      same(
          Reason.SCHEMA_VERSION,
          Check.EVENT_SCHEMA_VERSION,
          SCHEMA_VERSION,
          fields.schemaVersion());
      Optional<Timestamp> createdAt = createdAt(fields);
      same(Reason.SUBJECT, Check.EVENT_SUBJECT, paper.number().text(), fields.subject());
      same(
          Reason.CONTENT_HASH,
          Check.EVENT_CONTENT_HASH,
          id.content().hex(),
          fields.contentSha256());
      same(Reason.EVENT_ID, Check.EVENT_ID, id.text(), fields.eventId());
      Optional<PublicKey> key = signedBy(entry, fields, id.content());
      record(fields);
      notes(entry, fields);
      return createdAt.flatMap(at -> key.map(by -> built(fields, id, at, by)));
    }

    private Event built(EventFields fields, EventId id, Timestamp createdAt, PublicKey key) {
      return new Event(
          id,
          fields.type(),
          paper.number(),
          fields.target(),
          createdAt,
          fields.prev(),
          fields.supersedes(),
          fields.signer(),
          key,
          fields.payload());
    }

    private Optional<Timestamp> createdAt(EventFields fields) {
      Optional<Timestamp> createdAt = Timestamp.parse(fields.createdAt());
      if (createdAt.isPresent()) {
        findings.pass(Check.EVENT_CREATED_AT, subject);
      } else {
        fail(Reason.CREATED_AT, Check.EVENT_CREATED_AT, "an RFC 3339 time", fields.createdAt());
      }
      return createdAt;
    }

    private Optional<PublicKey> signedBy(JsonObject entry, EventFields fields, Sha256 content) {
      Optional<JsonObject> block = entry.object("signature");
      if (block.isEmpty()) {
        String found = entry.get("signature").map(Json::kind).orElse("nothing");
        fail(Reason.UNSIGNED, Check.EVENT_SIGNED, "a signature block", found);
        return Optional.empty();
      }
      findings.pass(Check.EVENT_SIGNED, subject);
      return Envelope.parse(block.get(), EnvelopeRole.EVENT)
          .unless(envelope -> otherSigner(envelope, fields))
          .fold(envelope -> signedBy(envelope, content), this::notStrict);
    }

    private Optional<PublicKey> notStrict(String fault) {
      fail(Reason.ENVELOPE, Check.EVENT_ENVELOPE, "a strict signature block", fault);
      return Optional.empty();
    }

    private Optional<PublicKey> signedBy(Envelope envelope, Sha256 content) {
      findings.pass(Check.EVENT_ENVELOPE, subject);
      SignatureOutcome outcome = SignatureOutcome.of(envelope, keys, content, signatures);
      outcome.report(findings, subject, Check.EVENT_BASE64, Check.EVENT_KEY, Check.EVENT_SIGNATURE);
      if (!outcome.isBase64()) {
        reasons.add(Reason.BASE64);
      } else if (outcome.key().isEmpty()) {
        reasons.add(Reason.KEY_MISSING);
      } else if (!outcome.isSigned()) {
        reasons.add(Reason.SIGNATURE);
      }
      return outcome.signedBy().map(VerifyingKey::publicKey);
    }

    private static Optional<String> otherSigner(Envelope envelope, EventFields fields) {
      boolean same =
          envelope.keyId().equals(fields.signer().keyId())
              && envelope.fingerprint().equals(fields.signer().fingerprint());
      return same
          ? Optional.empty()
          : Optional.of("key_id or fingerprint unlike those of the event's signer");
    }

    private void record(EventFields fields) {
      if (!fields.type().equals(EventType.RECORD_CREATED.wireName())) {
        return;
      }
      if (fields.payload().get("canonical_record").equals(Optional.of(paper.record()))) {
        findings.pass(Check.EVENT_RECORD, subject);
      } else {
        String found =
            fields
                .payload()
                .get("canonical_record")
                .map(other -> "a record with hash " + CanonicalJson.sha256(other).hex())
                .orElse("no record");
        String expected = "the record with hash " + paper.sha256().hex();
        fail(Reason.RECORD, Check.EVENT_RECORD, expected, found);
      }
    }

    private void notes(JsonObject entry, EventFields fields) {
      if (EventType.of(fields.type()).isEmpty()) {
        findings.warn(Check.EVENT_TYPE, subject, "a known event type", fields.type());
      } else {
        findings.pass(Check.EVENT_TYPE, subject);
      }
      List<String> extra =
          entry.keys().stream().filter(key -> !EventFields.KNOWN.contains(key)).toList();
      if (!extra.isEmpty()) {
        findings.warn(
            Check.EVENT_EXTRA_FIELDS, subject, "known fields only", String.join(", ", extra));
      }
    }

    private void same(Reason reason, Check check, String expected, String found) {
      if (!findings.same(check, subject, expected, Optional.of(found), reason.name())) {
        reasons.add(reason);
      }
    }

    private void fail(Reason reason, Check check, String expected, String found) {
      findings.add(Status.FAIL, check, subject, reason.name(), expected, found);
      reasons.add(reason);
    }
  }
}
