package pith.procedure.settings;

/** True or false. */
record FlagSetting(String key, boolean isSet) implements Setting<Boolean> {

  @Override
  public String values() {
    return "BOOLEAN";
  }

  @Override
  public Boolean byDefault() {
    return isSet;
  }

  @Override
  public String shownDefault() {
    return Boolean.toString(isSet);
  }

  @Override
  public Boolean read(String place, Object given) {
    if (given instanceof Boolean flag) {
      return flag;
    }
    throw Setting.wrongType(place, "a BOOLEAN", given);
  }

  @Override
  public Object echo(Boolean value) {
    return value;
  }
}
