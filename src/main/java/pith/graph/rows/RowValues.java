package pith.graph.rows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.wanted.WantedProperties;

/** Properties as bytes and back: each value comes back as what it was. */
final class RowValues {
  private static final int TEXT = 0;
  private static final int NUMBER = 1;
  private static final int TRUE = 2;
  private static final int FALSE = 3;
  private static final int BYTES = 4;
  private static final int TEXTS = 5;
  private static final int TIME = 6;
  private static final int TIMES = 7;

  private RowValues() {}

  /** What is done with one property. */
  interface Taking {
    void property(String name, Object value);
  }

  static void write(ByteWriter out, WantedProperties properties) {
    out.number(properties.values().size());
    for (Map.Entry<String, Object> each : properties.values().entrySet()) {
      out.number(RowNames.number(each.getKey()));
      write(out, each.getValue());
    }
  }

  private static void write(ByteWriter out, Object value) {
    if (value instanceof String text) {
      out.tag(TEXT).text(text);
    } else if (value instanceof Long number) {
      out.tag(NUMBER).number(number);
    } else if (value instanceof Boolean flag) {
      out.tag(flag ? TRUE : FALSE);
    } else if (value instanceof byte[] bytes) {
      out.tag(BYTES).block(bytes);
    } else if (value instanceof String[] texts) {
      out.tag(TEXTS).number(texts.length);
      for (String text : texts) {
        out.text(text);
      }
    } else if (value instanceof ZonedDateTime time) {
      time(out.tag(TIME), time);
    } else if (value instanceof ZonedDateTime[] times) {
      out.tag(TIMES).number(times.length);
      for (ZonedDateTime time : times) {
        time(out, time);
      }
    } else {
      throw new IllegalArgumentException("no property has a " + value.getClass());
    }
  }

  /** All our times are in UTC. */
  private static void time(ByteWriter out, ZonedDateTime time) {
    if (!time.getZone().equals(ZoneOffset.UTC)) {
      throw new IllegalArgumentException("a time in " + time.getZone());
    }
    out.number(time.toEpochSecond()).number(time.getNano());
  }

  private static ZonedDateTime time(ByteReader in) {
    return Instant.ofEpochSecond(in.number(), in.number()).atZone(ZoneOffset.UTC);
  }

  /** How many there were. */
  static int read(ByteReader in, Taking taking) {
    int count = in.count();
    for (int i = 0; i < count; i++) {
      taking.property(RowNames.name(in.count()), value(in));
    }
    return count;
  }

  private static Object value(ByteReader in) {
    int kind = in.tag();
    return switch (kind) {
      case TEXT -> in.text();
      case NUMBER -> in.number();
      case TRUE -> true;
      case FALSE -> false;
      case BYTES -> in.block();
      case TEXTS -> {
        String[] texts = new String[in.count()];
        for (int i = 0; i < texts.length; i++) {
          texts[i] = in.text();
        }
        yield texts;
      }
      case TIME -> time(in);
      case TIMES -> {
        ZonedDateTime[] times = new ZonedDateTime[in.count()];
        for (int i = 0; i < times.length; i++) {
          times[i] = time(in);
        }
        yield times;
      }
      default -> throw new IllegalStateException("a value of kind " + kind);
    };
  }
}
