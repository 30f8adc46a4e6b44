package pith.mirror.files;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import pith.model.Sha256;

/**
 * What a mirror shows of one paper.
 *
 * @param record the record document
 * @param bundles by hash; all go into packs
 * @param latest of the bundles the one that {@code bundle.json} is
 * @param page for a person
 * @param badge a small picture of how the result stands
 */
public record PaperFiles(
    String suffix,
    String record,
    Optional<String> state,
    SortedMap<Sha256, String> bundles,
    Optional<Sha256> latest,
    Optional<String> page,
    Optional<String> badge) {
  public PaperFiles {
    bundles = Collections.unmodifiableSortedMap(bundles);
  }
}
