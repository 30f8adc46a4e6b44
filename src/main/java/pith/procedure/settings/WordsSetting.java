package pith.procedure.settings;

import java.util.List;
import java.util.stream.Collectors;

/** A list of known words. */
record WordsSetting(String key, List<String> byDefault, List<String> known)
    implements Setting<List<String>> {

  WordsSetting {
    byDefault = List.copyOf(byDefault);
    known = List.copyOf(known);
  }

  @Override
  public String values() {
    return "LIST<STRING>";
  }

  @Override
  public String shownDefault() {
    return byDefault.equals(known)
        ? "all"
        : byDefault.stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public List<String> read(String place, Object given) {
    if (!(given instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      throw Setting.wrongType(place, "a LIST<STRING>", given);
    }
    List<String> words = list.stream().map(String.class::cast).toList();
    for (String word : words) {
      if (!known.contains(word)) {
        throw Setting.refused(place, "words among " + String.join(", ", known), word);
      }
    }
    return words;
  }

  @Override
  public Object echo(List<String> value) {
    return value;
  }
}
