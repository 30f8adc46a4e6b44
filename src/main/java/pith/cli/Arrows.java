package pith.cli;

import java.util.Map;

/** A path as one line, such as {@code (Paper pith:TA2NP4TE) -[CITES]-> (Paper pith:MSUFGSZJ)}. */
final class Arrows {
  private final StringBuilder text = new StringBuilder();

  void node(String labels, Map<String, ?> properties) {
    Object name = properties.get("short_number");
    Object other = properties.get("event_id");
    text.append('(').append(labels).append(' ');
    text.append(name != null ? name : other != null ? other : "").append(')');
  }

  void link(String type, boolean isForwards) {
    text.append(isForwards ? " -[" : " <-[").append(type).append(isForwards ? "]-> " : "]- ");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
