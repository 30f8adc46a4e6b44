package pith.procedure.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The config map of one call, all of whose keys are known and all of whose values are right. */
final class GivenSettings {
  private final CallSettings declared;
  private final Map<String, Object> given;
  private final SortedMap<String, Object> inForce = new TreeMap<>();

  private GivenSettings(CallSettings declared, Map<String, Object> given) {
    this.declared = declared;
    this.given = given;
  }

  static GivenSettings of(CallSettings declared, Map<String, Object> given) {
    GivenSettings settings = new GivenSettings(declared, given);
    declared.all().forEach(settings::putInForce);
    return settings;
  }

  private <T> void putInForce(Setting<T> setting) {
    inForce.put(setting.key(), setting.echo(get(setting)));
  }

  <T> T get(Setting<T> setting) {
    if (!declared.all().contains(setting)) {
      throw new IllegalArgumentException(setting.key() + " is no setting of " + declared.call());
    }
    return value(setting)
        .map(value -> setting.read(place(setting), value))
        .orElseGet(setting::byDefault);
  }

  /** A null is as good as nothing. */
  boolean has(Setting<?> setting) {
    return value(setting).isPresent();
  }

  private Optional<Object> value(Setting<?> setting) {
    return Optional.ofNullable(given.get(setting.key()));
  }

  String place(Setting<?> setting) {
    return declared.call() + ", setting " + setting.key();
  }

  /** Every setting with the value that counts, for the row to echo. */
  SortedMap<String, Object> inForce() {
    return Collections.unmodifiableSortedMap(inForce);
  }
}
