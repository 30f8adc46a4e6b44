package pith.verify;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.PithNumber;

/** The names that follow from a canonical record, whether or not a bundle lists them. */
public final class DerivedAliases {
  private static final int[] SHORT_LENGTHS = {8, 12, 16};

  private DerivedAliases() {}

  /** From alias kind to alias value. */
  public static SortedMap<String, String> of(RecordIdentity paper) {
    SortedMap<String, String> aliases = new TreeMap<>();
    PithNumber number = paper.number();
    for (int length : SHORT_LENGTHS) {
      aliases.put("pith_short_" + length, number.shortSuffix(length));
    }
    Optional<JsonObject> source = paper.record().object("source");
    Optional<String> id =
        source
            .filter(object -> object.text("kind").equals(Optional.of("arxiv")))
            .flatMap(object -> object.text("id"));
    id.ifPresent(
        arxiv -> {
          aliases.put("arxiv", arxiv);
          aliases.put("doi", "10.48550/arxiv." + arxiv);
          version(source.orElseThrow())
              .ifPresent(version -> aliases.put("arxiv_version", arxiv + "v" + version));
        });
    return aliases;
  }

  private static Optional<String> version(JsonObject source) {
    return source
        .get("version")
        .filter(JsonInteger.class::isInstance)
        .map(version -> ((JsonInteger) version).digits());
  }
}
