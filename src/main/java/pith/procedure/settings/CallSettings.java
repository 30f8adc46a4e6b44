package pith.procedure.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;

/** All keys of one call. A key that has no effect there is none of them, and is refused. */
public record CallSettings(String call, List<Setting<?>> all) {

  public CallSettings {
    all = List.copyOf(all);
  }

  static CallSettings of(String call, Setting<?>... all) {
    return new CallSettings(call, List.of(all));
  }

  /** The same keys, where one has another default in this call. */
  CallSettings with(Setting<?> other) {
    return new CallSettings(
        call,
        all.stream()
            .<Setting<?>>map(each -> each.key().equals(other.key()) ? other : each)
            .toList());
  }

  /** Some of the keys. */
  public CallSettings without(Set<String> keys) {
    return new CallSettings(
        call, all.stream().filter(setting -> !keys.contains(setting.key())).toList());
  }

  /** As the description of the call shows them. */
  public String text() {
    return all.isEmpty()
        ? "{}"
        : all.stream().map(Setting::text).collect(Collectors.joining(", ", "{ ", " }"));
  }

  /** All unknown keys are refused at once, and so is each value that cannot be. */
  GivenSettings read(@Nullable Map<String, Object> config) {
    Map<String, Object> given = config == null ? Map.of() : config;
    List<String> known = all.stream().map(Setting::key).toList();
    List<String> unknown = given.keySet().stream().filter(key -> !known.contains(key)).toList();
    if (!unknown.isEmpty()) {
      throw PithFailure.of(
          call,
          RefusalCode.UNKNOWN_SETTING.problem(
              known.isEmpty() ? "no settings" : "settings " + sorted(known.stream()),
              sorted(unknown.stream().map(key -> withNearest(key, known)))));
    }
    return GivenSettings.of(this, given);
  }

  private static String withNearest(String key, Collection<String> known) {
    return Nearest.to(key, known).map(near -> key + " (did you mean " + near + "?)").orElse(key);
  }

  private static String sorted(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(", "));
  }
}
