package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pith.wanted.StandingLabel;

/** The corpus has each label, type and property of the README, so that each can be changed. */
final class TamperCorpusIT {

  @Test
  void itHasOneOfEverything() {
    try (TamperedStore store = new TamperedStore()) {
      List<String> absent = new ArrayList<>();
      GraphTables tables = GraphTables.read().withoutSeals();
      tables
          .nodes()
          .forEach((label, names) -> absent.addAll(absent(store, "(n:" + label + ")", names)));
      LinkPlace.ALL.forEach(
          link ->
              absent.addAll(
                  absent(
                      store,
                      "()-[n:" + link.type() + "]->()",
                      tables.links().getOrDefault(link.type(), List.of()))));
      for (StandingLabel label : StandingLabel.values()) {
        absent.addAll(absent(store, "(n:Paper:" + label.label() + ")", List.of()));
      }
      assertEquals(List.of(), absent);
      assertTrue(
          LinkPlace.ALL.stream()
              .map(LinkPlace::type)
              .toList()
              .containsAll(tables.links().keySet()));
    }
  }

  private static List<String> absent(TamperedStore store, String pattern, List<String> names) {
    List<String> absent = new ArrayList<>();
    if (isAbsent(store, "MATCH " + pattern)) {
      absent.add(pattern);
    }
    names.stream()
        .filter(name -> isAbsent(store, "MATCH " + pattern + " WHERE n." + name + " IS NOT NULL"))
        .forEach(name -> absent.add(pattern + "." + name));
    return absent;
  }

  private static boolean isAbsent(TamperedStore store, String match) {
    return store.graph().value(match + " RETURN count(*)").equals(0L);
  }
}
