package pith.procedure.settings;

import java.util.List;

/** A list of any texts. */
record TextsSetting(String key) implements Setting<List<String>> {

  @Override
  public List<String> byDefault() {
    return List.of();
  }

  @Override
  public String values() {
    return "LIST<STRING>";
  }

  @Override
  public String shownDefault() {
    return "[]";
  }

  @Override
  public List<String> read(String place, Object given) {
    if (given instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw Setting.wrongType(place, "a LIST<STRING>", given);
  }

  @Override
  public Object echo(List<String> value) {
    return value;
  }
}
