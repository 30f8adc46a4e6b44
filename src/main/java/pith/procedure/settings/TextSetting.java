package pith.procedure.settings;

/** Any text; the empty one is as good as none. */
record TextSetting(String key) implements Setting<String> {

  @Override
  public String byDefault() {
    return "";
  }

  @Override
  public String values() {
    return "STRING";
  }

  @Override
  public String shownDefault() {
    return "''";
  }

  @Override
  public String read(String place, Object given) {
    if (given instanceof String text) {
      return text;
    }
    throw Setting.wrongType(place, "a STRING", given);
  }

  @Override
  public Object echo(String value) {
    return value;
  }
}
