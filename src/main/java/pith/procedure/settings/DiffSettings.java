package pith.procedure.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pith.mirror.NoteKey;

/**
 * What {@code pith.diff} takes.
 *
 * @param keys one of them has signed each checkpoint; empty: nobody asks
 */
public record DiffSettings(List<NoteKey> keys) {
  public static final String TEXT = "{ keys = [] :: LIST<STRING> }";

  private static final Setting<List<String>> KEYS_OF_MIRRORS = new TextsSetting("keys");

  public static final CallSettings KEYS = CallSettings.of("pith.diff", KEYS_OF_MIRRORS);

  public DiffSettings {
    keys = List.copyOf(keys);
  }

  public static DiffSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    List<NoteKey> keys = new ArrayList<>();
    for (String text : given.get(KEYS_OF_MIRRORS)) {
      keys.add(
          NoteKey.parse(text)
              .orElseThrow(
                  () ->
                      Setting.refused(
                          given.place(KEYS_OF_MIRRORS), "a key as name+hash+base64", text)));
    }
    return new DiffSettings(keys);
  }
}
