package pith.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pith.procedure.support.Version;
import pith.wanted.SaidStanding;

/** Findings in the form that editors and code hosts show beside a text. */
final class Sarif {
  private static final String UNKNOWN = "not_here";

  private Sarif() {}

  static Map<String, Object> of(String file, List<BibEntry> entries) {
    return Map.of(
        "version",
        "2.1.0",
        "$schema",
        "https://json.schemastore.org/sarif-2.1.0.json",
        "runs",
        List.of(Map.of("tool", tool(), "results", results(file, entries))));
  }

  private static Map<String, Object> tool() {
    List<Map<String, Object>> rules =
        Stream.concat(
                SaidStanding.shaking().stream().map(Sarif::rule),
                Stream.of(BibEntry.QUARANTINED, UNKNOWN))
            .map(id -> Map.<String, Object>of("id", id))
            .toList();
    return Map.of("driver", Map.of("name", "pith", "version", Version.TEXT, "rules", rules));
  }

  private static List<Map<String, Object>> results(String file, List<BibEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.isBad() || entry.isUnknown())
        .map(entry -> result(file, entry))
        .toList();
  }

  private static Map<String, Object> place(String file, BibEntry entry) {
    Map<String, Object> artifact = Map.of("uri", file);
    return entry
        .line()
        .map(
            line ->
                Map.<String, Object>of(
                    "artifactLocation", artifact, "region", Map.of("startLine", line)))
        .orElseGet(() -> Map.of("artifactLocation", artifact));
  }

  private static String rule(SaidStanding said) {
    return SaidCell.text(said).replace(' ', '_');
  }

  private static Map<String, Object> result(String file, BibEntry entry) {
    String rule =
        entry
            .worst()
            .map(Sarif::rule)
            .orElse(entry.isQuarantined() ? BibEntry.QUARANTINED : UNKNOWN);
    return Map.of(
        "ruleId",
        rule,
        "level",
        entry.isBad() || entry.isQuarantined() ? "warning" : "note",
        "message",
        Map.of("text", entry.name() + ": " + entry.word() + ". " + entry.news()),
        "locations",
        List.of(
            Map.of(
                "physicalLocation",
                place(file, entry),
                "logicalLocations",
                List.of(Map.of("name", entry.name())))));
  }
}
