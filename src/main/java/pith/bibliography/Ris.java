package pith.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of RIS: two letters, two dashes, a value; {@code ER} ends a reference. */
final class Ris {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*))?");
  private static final Pattern FIRST = Pattern.compile("(?m)^TY  -");

  private Ris() {}

  static boolean isOne(String text) {
    return FIRST.matcher(text).find();
  }

  static List<BibliographyEntry> read(String text) {
    List<BibliographyEntry> entries = new ArrayList<>();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int first = 0;
    int at = 0;
    for (String line : text.lines().toList()) {
      at++;
      Matcher field = LINE.matcher(line.stripTrailing());
      if (field.matches()) {
        if (field.group(1).equals("TY") && !fields.isEmpty()) {
          entries.add(unended(fields).at(first));
          fields.clear();
        }
        first = fields.isEmpty() ? at : first;
        if (field.group(1).equals("ER")) {
          entries.add(entry(fields).at(first));
          fields.clear();
        } else {
          fields
              .computeIfAbsent(field.group(1), unused -> new ArrayList<>())
              .add(Optional.ofNullable(field.group(2)).orElse("").strip());
        }
      }
    }
    if (!fields.isEmpty()) {
      entries.add(unended(fields).at(first));
    }
    return entries;
  }

  private static BibliographyEntry unended(Map<String, List<String>> fields) {
    BibliographyEntry entry = entry(fields);
    return new BibliographyEntry(
        entry.key(), entry.given(), entry.ids(), Optional.of("This reference has no line ER."));
  }

  private static BibliographyEntry entry(Map<String, List<String>> fields) {
    List<String> ids = new ArrayList<>(all(fields, "DO").toList());
    all(fields, "UR", "L1", "L2", "L3", "LK", "M3", "N1", "AN", "JO", "JF", "T2", "PB")
        .forEach(value -> ids.addAll(IdsInText.of(value)));
    return BibliographyEntry.of(
        all(fields, "ID", "LB").findFirst(), all(fields, "TI", "T1").findFirst().orElse(""), ids);
  }

  private static Stream<String> all(Map<String, List<String>> fields, String... names) {
    return Stream.of(names).flatMap(name -> fields.getOrDefault(name, List.of()).stream());
  }
}
