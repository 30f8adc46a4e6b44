package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class MinuteLogTest {
  @Test
  void saysOneLineAMinute() {
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    List<String> lines = new ArrayList<>();
    MinuteLog log = new MinuteLog(lines::add, nanos::get);
    log.say(() -> fail("at once"));
    for (int second = 0; second < 200; second++) {
      nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
      int now = second;
      log.say(() -> "second " + (now + 1));
    }
    assertEquals(List.of("second 60", "second 120", "second 180"), lines);
  }
}
