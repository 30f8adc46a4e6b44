package pith.procedure.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The calls with an example each. A test runs them all. */
public final class Help {
  private static final List<HelpRow> ALL =
      List.of(
          row("pith.setup", "Prepare the database.", "CALL pith.setup()"),
          row(
              "pith.import",
              "Read, verify, merge and write a dump.",
              "CALL pith.import('TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json')"),
          row(
              "pith.import.text",
              "Import one document given as text, in your own transaction.",
              "WITH pith.bundle('pith:TA2NP4TE') AS json CALL pith.import.text(json) "
                  + "YIELD unchanged RETURN unchanged"),
          row(
              "pith.check",
              "Verify documents, and write nothing.",
              "CALL pith.check('TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json')"),
          row(
              "pith.verify",
              "Repeat every check of one paper.",
              "CALL pith.verify('arxiv:1610.09645')"),
          row("pith.verify.all", "Repeat every check of all papers.", "CALL pith.verify.all()"),
          row("pith.verdict", "The verdict on a paper.", "RETURN pith.verdict('pith:TA2NP4TE')"),
          row("pith.merge", "Recompute one state.", "CALL pith.merge('pith:TA2NP4TE')"),
          row("pith.merge.all", "Recompute all states.", "CALL pith.merge.all()"),
          row(
              "pith.prune",
              "Let go of bundles that say what a later one says.",
              "CALL pith.prune()"),
          row("pith.stats", "How much there is of each kind.", "CALL pith.stats()"),
          row("pith.imports", "The recorded imports and merges.", "CALL pith.imports()"),
          row(
              "pith.changes",
              "What changed after a run: new papers and events, standings, verdicts, names.",
              "CALL pith.changes(0, {papers: ['arxiv:2699.00067'], affecting: true})"),
          row("pith.state", "The state as canonical JSON.", "RETURN pith.state('pith:TA2NP4TE')"),
          row("pith.bundle", "A bundle as it was imported.", "RETURN pith.bundle('pith:TA2NP4TE')"),
          row("pith.record", "The record document.", "RETURN pith.record('pith:TA2NP4TE')"),
          row(
              "pith.export",
              "Bundles or states as rows or into a file.",
              "CALL pith.export('', {what: 'states'})"),
          row(
              "pith.diff",
              "Compare this graph with a mirror, or two mirrors.",
              "CALL pith.diff('graph', 'graph') YIELD kind RETURN count(*) AS differences"),
          row("pith.history", "The events in order.", "CALL pith.history('pith:TA2NP4TE')"),
          row(
              "pith.explain",
              "The event and the rule behind each entry of the state.",
              "CALL pith.explain('pith:TA2NP4TE')"),
          row(
              "pith.completeness",
              "The registry page's checklist.",
              "CALL pith.completeness('pith:TA2NP4TE')"),
          row(
              "pith.anchors",
              "When blocks prove that something existed.",
              "CALL pith.anchors('arxiv:2699.00001')"),
          row(
              "pith.citations",
              "Papers that cite a paper, and papers that it cites.",
              "CALL pith.citations('arxiv:2699.00060', {direction: 'both'})"),
          row(
              "pith.replications",
              "Replications of a paper, and their outcome.",
              "CALL pith.replications('arxiv:2699.00060')"),
          row(
              "pith.cascade",
              "Papers that depend on a paper, and their standing.",
              "CALL pith.cascade('arxiv:2699.00009')"),
          row(
              "pith.foundations",
              "Papers that a paper depends on, and their standing.",
              "CALL pith.foundations('arxiv:2699.00010')"),
          row(
              "pith.standing",
              "Whether results still stand: retracted, refuted, corrected, confirmed.",
              "CALL pith.standing(['arxiv:2699.00009', 'arxiv:2699.00010'])"),
          row(
              "pith.bibliography",
              "Whether the references of a paper still stand: BibTeX, RIS, CSL-JSON, a list of ids.",
              "CALL pith.bibliography('references.bib')"),
          row(
              "pith.bibliography.text",
              "The same for references that are given as text.",
              "CALL pith.bibliography.text('arXiv:1610.09645')"),
          row("pith.conflicts", "All contradictions.", "CALL pith.conflicts()"),
          row("pith.resolve", "The node of a paper.", "RETURN pith.resolve('1610.09645')"),
          row(
              "pith.map",
              "A JSON object as a map, such as the payload of an event.",
              "MATCH (e:Event {event_type: 'correction'}) "
                  + "RETURN pith.map(e.body).payload.correction.kind AS kind LIMIT 3"),
          row("pith.canonical", "Canonical JSON.", "RETURN pith.canonical('{\"b\":1,\"a\":2}')"),
          row(
              "pith.sha256",
              "The hash of canonical JSON.",
              "RETURN pith.sha256('{\"b\":1,\"a\":2}')"),
          row(
              "pith.number",
              "The number of a record.",
              "MATCH (p:Paper {suffix: 'TA2NP4TEQCF2UWDEMFGKSMFZNV'}) "
                  + "RETURN pith.number(p.canonical_record)"),
          row("pith.digest", "Compare two graphs.", "CALL pith.digest()"),
          row("pith.trust", "The trust policy in force.", "CALL pith.trust()"),
          row("pith.doctor", "Check the installation.", "CALL pith.doctor()"),
          row("pith.version", "The release of this plugin.", "RETURN pith.version()"),
          row("pith.help", "This list.", "CALL pith.help('merge')"));

  private Help() {}

  public static Stream<HelpRow> about(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    if (wanted.equals(AgentGuide.WORD)) {
      return AgentGuide.rows().stream();
    }
    return ALL.stream()
        .filter(
            row -> (row.name() + " " + row.purpose()).toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static HelpRow row(String name, String purpose, String example) {
    return new HelpRow(name, purpose, example);
  }
}
