package pith.wanted;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The derived properties of a node or relationship. One that is not here is wanted absent. */
public record WantedProperties(Map<String, Object> values) {
  public static final WantedProperties NONE = new WantedProperties(Map.of());

  public static WantedProperties of(String name, Object value) {
    return new WantedProperties(Map.of(name, value));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Optional<String> text(String name) {
    return get(name).map(Object::toString);
  }

  /** For one value; makes no copy. */
  public static final class Builder {
    private final Map<String, Object> values = new HashMap<>();

    private Builder() {}

    public Builder put(String name, Object value) {
      values.put(name, value);
      return this;
    }

    public Builder put(String name, Optional<?> value) {
      value.ifPresent(present -> values.put(name, present));
      return this;
    }

    public Builder putAll(WantedProperties other) {
      values.putAll(other.values);
      return this;
    }

    public WantedProperties build() {
      return new WantedProperties(values);
    }
  }
}
