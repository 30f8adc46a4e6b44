package pith.graph.mirror;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import pith.model.Sha256;

/**
 * What a mirror shows of one paper, each as canonical JSON.
 *
 * @param bundles those that are admitted, with every export of them
 * @param latest of the bundles the one that was built last
 */
public record PublishedPaper(
    String suffix,
    String number,
    String record,
    Optional<String> state,
    SortedMap<Sha256, String> bundles,
    Optional<Sha256> latest) {
  public PublishedPaper {
    bundles = Collections.unmodifiableSortedMap(bundles);
  }
}
