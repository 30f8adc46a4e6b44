package pith.hostile;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.model.JsonObject;

/** What papers are labelled with, as the table of the README says. */
final class PaperLabels {
  private final SortedMap<String, SortedSet<String>> labels = new TreeMap<>();

  void add(String number, String label) {
    labels.computeIfAbsent(number, unused -> new TreeSet<>()).add(label);
  }

  /**
   * @param other the work that it speaks of, if that is a paper here
   */
  void applied(String number, PaperView.EventView event, Optional<String> other) {
    Said said = event.said().orElseThrow();
    switch (said.type()) {
      case "citation_signature" ->
          other
              .filter(unused -> text(said, "citation", "relation").equals("refutes"))
              .ifPresent(cited -> add(cited, event.trusted() ? "Refuted" : "Disputed"));
      case "correction" -> add(number, event.trusted() ? corrected(said) : "Disputed");
      case "replication_record" -> replicated(number, event, said);
      default -> {}
    }
  }

  private static String corrected(Said said) {
    String kind = text(said, "correction", "kind");
    return kind.equals("retraction")
        ? "Retracted"
        : kind.equals("expression_of_concern") ? "Concern" : "Corrected";
  }

  private void replicated(String number, PaperView.EventView event, Said said) {
    boolean isFalsification = text(said, "replication", "kind").equals("falsification");
    String outcome = text(said, "replication", "outcome");
    if (isFalsification && outcome.equals("confirmed")) {
      add(number, event.trusted() ? "Refuted" : "Disputed");
    } else if (outcome.equals("partial") || outcome.equals("failed") && !isFalsification) {
      add(number, "Disputed");
    }
  }

  private static String text(Said said, String part, String name) {
    return said.payload(part).flatMap((JsonObject json) -> json.text(name)).orElse("");
  }

  void addTo(Facts facts) {
    labels.forEach((number, all) -> facts.add("labels " + number, String.join(" ", all)));
  }
}
