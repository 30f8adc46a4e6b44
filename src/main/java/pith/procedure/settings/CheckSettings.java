package pith.procedure.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pith.load.Limits;

/** What {@code pith.check} takes: it writes nothing, and admits nobody. */
public record CheckSettings(int threads, Limits limits) {
  public static final String TEXT =
      "{ threads = processors :: INTEGER (1 to 1024), "
          + LimitSettings.OF_A_DOCUMENT
          + ", "
          + LimitSettings.OF_FILES
          + " }";

  public static final CallSettings KEYS = new CallSettings("pith.check", all());

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>();
    all.add(Threads.SETTING);
    all.addAll(LimitSettings.DOCUMENT);
    all.addAll(LimitSettings.FILE);
    return all;
  }

  public static CheckSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new CheckSettings(Threads.of(given), LimitSettings.ofFiles(given));
  }
}
