package pith.tamper;

import static pith.tamper.Tampering.mended;
import static pith.tamper.Tampering.of;

import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** What somebody would do to papers and events who wants to be believed. */
final class NamedTamperings {
  private static final String EVENT = "(n:Event)-[:ABOUT]->(p:Paper) WHERE ";
  private static final String SIGNER = "(n:Signer)<-[:SIGNED_BY]-()-[:ABOUT]->(p:Paper) WHERE ";
  private static final String PAPER = "(n:Paper {imported: true}), (p) WHERE p = n AND ";
  private static final String ONLY_RECORD = PAPER + "n.verdict = 'RECORD_ONLY'";

  private NamedTamperings() {}

  static Stream<Tampering> all() {
    return Stream.of(papers(), records(), events(), signers()).flatMap(each -> each);
  }

  private static Stream<Tampering> papers() {
    return Stream.of(
        mended(
            "Paper.title_trusted of a stranger",
            PAPER + "NOT n.title_trusted",
            "SET n.title_trusted = true"),
        mended(
            "Paper.verdict AUTHENTIC",
            PAPER + "n.verdict <> 'AUTHENTIC'",
            "SET n.verdict = 'AUTHENTIC'"),
        mended(
            "a stub Paper imported",
            "(n:Paper {imported: false})<-[:POINTS_AT]-()-[:ABOUT]->(p:Paper)",
            "SET n.imported = true"),
        mended(
            "Bundle.admitted and its admission",
            "(n:Bundle {admitted: false})-[:DESCRIBES]->(p:Paper)",
            "SET n.admitted = true, n.admission = 'whole', n.verdict = 'AUTHENTIC'"));
  }

  private static Stream<Tampering> records() {
    return Stream.of(
        mended(
            "Paper.canonical_record is that of another paper",
            "(n:Paper {imported: true}), (p:Paper {imported: true}) WHERE n <> p",
            "SET p.canonical_record = n.canonical_record"),
        of(
            "Paper.canonical_record spoilt where there is no bundle",
            ONLY_RECORD,
            "SET n.canonical_record = '{}'",
            Expected.BY_IMPORT),
        of(
            "Paper.canonical_record removed where there is no bundle",
            ONLY_RECORD,
            "REMOVE n.canonical_record",
            Expected.BY_IMPORT),
        of(
            "Paper.record_seen removed where there is no bundle",
            ONLY_RECORD,
            "REMOVE n.record_seen",
            Expected.NAMED),
        of(
            "Bundle.admitted_under removed where it opened the store",
            "(n:Bundle {admitted_under: 'open'})-[:DESCRIBES]->(p:Paper)",
            "REMOVE n.admitted_under",
            Expected.OPENED),
        mended(
            "Paper.imported false where there is no bundle",
            ONLY_RECORD,
            "SET n.imported = false"));
  }

  private static Stream<Tampering> events() {
    return Stream.of(
        mended(
            "Event.event_type hides a correction",
            EVENT + "n.event_type = 'correction' AND n.status = 'applied'",
            "SET n.event_type = 'announcement'"),
        mended(
            "Event.status applied of a quarantined one",
            EVENT + "n.status = 'quarantined'",
            "SET n.status = 'applied', n.reason = null, n.trusted = true"),
        mended(
            "Event.status quarantined of an applied one",
            EVENT + "n.status = 'applied'",
            "SET n.status = 'quarantined'"),
        mended(
            "Event.status applied of a superseded one",
            EVENT + "n.status = 'superseded'",
            "SET n.status = 'applied'"),
        mended(
            "Event.created_at and at after all others",
            EVENT + "n.created_at IS NOT NULL",
            "SET n.created_at = '2999-01-01T00:00:00Z', n.at = datetime(n.created_at)"),
        mended("Event.trusted of a stranger", EVENT + "n.trusted = false", "SET n.trusted = true"));
  }

  private static Stream<Tampering> signers() {
    return Stream.of(
        mended(
            "a signer gets another's name",
            SIGNER + "n.trust = 'unknown'",
            "SET n.trust = 'pinned', n.signer_id = 'the.registry'"),
        mended(
            "Signer.key_ids with one more",
            SIGNER + "n.key_ids IS NOT NULL",
            "SET n.key_ids = n.key_ids + ['invented-1']"),
        mended(
            "Signer.key_ids with one less",
            SIGNER + "size(n.key_ids) > 1",
            "SET n.key_ids = n.key_ids[1..]"));
  }
}
