package pith.procedure.support;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pith.refusal.RefusalCode;

/** The settings of one call, typed. A key nobody knows is refused, never passed over. */
public final class Config {
  private final String call;
  private final Map<String, Object> given;
  private final SortedMap<String, Object> inForce = new TreeMap<>();

  private Config(String call, Map<String, Object> given) {
    this.call = call;
    this.given = given;
  }

  public static Config of(String call, Map<String, Object> given, Set<String> known) {
    List<String> unknown = given.keySet().stream().filter(key -> !known.contains(key)).toList();
    if (!unknown.isEmpty()) {
      throw PithFailure.of(
          call,
          RefusalCode.UNKNOWN_SETTING.problem(
              known.isEmpty() ? "no settings" : "settings " + sorted(known.stream()),
              sorted(unknown.stream().map(key -> withNearest(key, known)))));
    }
    return new Config(call, given);
  }

  private static String withNearest(String key, Set<String> known) {
    return Nearest.to(key, known).map(near -> key + " (did you mean " + near + "?)").orElse(key);
  }

  private static String sorted(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(", "));
  }

  /** Every setting with the value that counts, for the row to echo. */
  public SortedMap<String, Object> inForce() {
    return inForce;
  }

  public boolean flag(String key, boolean byDefault) {
    return remember(
        key,
        value(key)
            .map(
                value -> {
                  if (value instanceof Boolean flag) {
                    return flag;
                  }
                  throw wrongType(key, "a BOOLEAN", value);
                })
            .orElse(byDefault));
  }

  public long number(String key, long byDefault, long least, long most) {
    long number =
        value(key)
            .map(
                value -> {
                  if (value instanceof Long whole) {
                    return whole;
                  }
                  throw wrongType(key, "an INTEGER", value);
                })
            .orElse(byDefault);
    if (number < least || number > most) {
      throw refused(key, "from " + least + " to " + most, Long.toString(number));
    }
    return remember(key, number);
  }

  /** One of the constants of an enum, in lower case as users write them. */
  public <E extends Enum<E>> E choice(String key, E byDefault) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      remember(key, lower(byDefault));
      return byDefault;
    }
    E[] constants = byDefault.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (lower(constant).equals(text.get())) {
        remember(key, lower(constant));
        return constant;
      }
    }
    String all = Stream.of(constants).map(Config::lower).collect(Collectors.joining(" or "));
    throw refused(key, all, text.get());
  }

  /** A list of known words; all of them in force are echoed. */
  public Set<String> words(String key, List<String> byDefault, List<String> known) {
    List<String> words =
        value(key)
            .map(
                value -> {
                  if (value instanceof List<?> list
                      && list.stream().allMatch(String.class::isInstance)) {
                    return list.stream().map(String.class::cast).toList();
                  }
                  throw wrongType(key, "a LIST<STRING>", value);
                })
            .orElse(byDefault);
    for (String word : words) {
      if (!known.contains(word)) {
        throw refused(key, "of " + String.join(", ", known), word);
      }
    }
    return Set.copyOf(remember(key, words));
  }

  public Optional<String> text(String key) {
    Optional<String> text =
        value(key)
            .map(
                value -> {
                  if (value instanceof String string) {
                    return string;
                  }
                  throw wrongType(key, "a STRING", value);
                });
    text.ifPresent(value -> remember(key, value));
    return text;
  }

  private Optional<Object> value(String key) {
    return Optional.ofNullable(given.get(key));
  }

  private <T> T remember(String key, T value) {
    inForce.put(key, value);
    return value;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private PithFailure wrongType(String key, String expected, Object found) {
    String type =
        found instanceof String
            ? "a STRING"
            : found instanceof Long
                ? "an INTEGER"
                : found instanceof Double
                    ? "a FLOAT"
                    : found instanceof Boolean ? "a BOOLEAN" : "a value of another type";
    return refused(key, expected, type);
  }

  /** Where a setting stands, as refusals name it. */
  public String place(String key) {
    return call + ", setting " + key;
  }

  public PithFailure refused(String key, String expected, String found) {
    return PithFailure.of(place(key), RefusalCode.WRONG_SETTING.problem(expected, found));
  }
}
