package pith.procedure.settings;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the constants of an enum, in lower case as users write them. */
record ChoiceSetting<E extends Enum<E>>(String key, E byDefault, String shownDefault)
    implements Setting<E> {

  ChoiceSetting(String key, E byDefault) {
    this(key, byDefault, "'" + word(byDefault) + "'");
  }

  @Override
  public String values() {
    return constants().map(each -> "'" + word(each) + "'").collect(Collectors.joining(" | "));
  }

  @Override
  public E read(String place, Object given) {
    if (!(given instanceof String text)) {
      throw Setting.wrongType(place, "a STRING", given);
    }
    return constants()
        .filter(each -> word(each).equals(text))
        .findFirst()
        .orElseThrow(() -> Setting.refused(place, words(), text));
  }

  @Override
  public Object echo(E value) {
    return word(value);
  }

  private String words() {
    return constants().map(ChoiceSetting::word).collect(Collectors.joining(" or "));
  }

  private Stream<E> constants() {
    return Stream.of(byDefault.getDeclaringClass().getEnumConstants());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
