package pith.procedure.settings;

/** A whole number within bounds. */
record NumberSetting(String key, Long byDefault, String shownDefault, long least, long most)
    implements Setting<Long> {

  NumberSetting(String key, long byDefault, long least, long most) {
    this(key, byDefault, Long.toString(byDefault), least, most);
  }

  /**
   * @param shown what the default is called where it is not the same everywhere
   */
  NumberSetting withDefaultShownAs(String shown) {
    return new NumberSetting(key, byDefault, shown, least, most);
  }

  @Override
  public String values() {
    return most == Long.MAX_VALUE
        ? "INTEGER (%d or more)".formatted(least)
        : "INTEGER (%d to %d)".formatted(least, most);
  }

  @Override
  public Long read(String place, Object given) {
    if (!(given instanceof Long number)) {
      throw Setting.wrongType(place, "an INTEGER", given);
    }
    if (number < least || number > most) {
      throw Setting.refused(place, values(), Long.toString(number));
    }
    return number;
  }

  @Override
  public Object echo(Long value) {
    return value;
  }
}
