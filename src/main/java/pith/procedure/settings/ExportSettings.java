package pith.procedure.settings;

import java.util.Map;
import pith.graph.query.ExportDocuments;
import pith.load.export.DocumentSink;

/** What {@code pith.export} takes. */
public record ExportSettings(ExportDocuments.What what, boolean overwrite, long maxBytes) {
  public static final String TEXT =
      "{ what = 'bundles' :: 'bundles' | 'states' | 'records', overwrite = false :: BOOLEAN, "
          + "max_bytes = 17179869184 :: INTEGER (1 or more) }";

  private static final Setting<ExportDocuments.What> WHAT =
      new ChoiceSetting<>("what", ExportDocuments.What.BUNDLES);
  private static final Setting<Boolean> OVERWRITE = new FlagSetting("overwrite", false);
  private static final Setting<Long> MAX_BYTES =
      new NumberSetting(DocumentSink.MAX_BYTES, DocumentSink.USUAL_MAX_BYTES, 1, Long.MAX_VALUE);

  public static final CallSettings KEYS =
      CallSettings.of("pith.export", WHAT, OVERWRITE, MAX_BYTES);

  public static ExportSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    return new ExportSettings(given.get(WHAT), given.get(OVERWRITE), given.get(MAX_BYTES));
  }
}
