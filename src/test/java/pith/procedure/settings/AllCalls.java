package pith.procedure.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every call that takes a config map. */
public final class AllCalls {
  static final List<CallSettings> ALL =
      List.of(
          FileImportSettings.KEYS,
          TextImportSettings.KEYS,
          CheckSettings.KEYS,
          MergeSettings.KEYS,
          MergeAllSettings.KEYS,
          VerifySettings.KEYS,
          VerifyAllSettings.KEYS,
          AnchorSettings.KEYS,
          ConflictSettings.KEYS,
          ChangesSettings.KEYS,
          CitationSettings.KEYS,
          ReplicationSettings.KEYS,
          DependencySettings.OF_CASCADE,
          DependencySettings.OF_FOUNDATIONS,
          StandingSettings.KEYS,
          BibliographySettings.OF_FILE,
          BibliographySettings.OF_TEXT,
          ExportSettings.KEYS,
          DiffSettings.KEYS,
          ResolveSettings.KEYS);

  private AllCalls() {}

  /** The declared text of each call, by its name. */
  public static Map<String, String> texts() {
    return ALL.stream().collect(Collectors.toMap(CallSettings::call, CallSettings::text));
  }
}
