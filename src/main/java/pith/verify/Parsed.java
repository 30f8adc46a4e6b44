package pith.verify;

import java.util.Optional;
import java.util.function.Function;

/** What was parsed, or the first fault that was met. */
sealed interface Parsed<T> {
  <R> R fold(Function<T, R> value, Function<String, R> fault);

  record Value<T>(T parsed) implements Parsed<T> {
    @Override
    public <R> R fold(Function<T, R> value, Function<String, R> fault) {
      return value.apply(parsed);
    }
  }

  record Fault<T>(String found) implements Parsed<T> {
    @Override
    public <R> R fold(Function<T, R> value, Function<String, R> fault) {
      return fault.apply(found);
    }
  }

  /** A further demand on a value. */
  default Parsed<T> unless(Function<T, Optional<String>> demand) {
    return fold(
        value -> demand.apply(value).<Parsed<T>>map(Fault::new).orElse(this), fault -> this);
  }
}
