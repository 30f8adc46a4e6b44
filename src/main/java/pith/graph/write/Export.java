package pith.graph.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.store.BundleCodec;
import pith.graph.store.EarlierExports;
import pith.graph.store.OwnParts;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.wanted.PropertyKeys;

/**
 * One of several bundles that say the same.
 *
 * @param since when its signature is known
 * @param own what it does not share with the others
 * @param values of the properties that a bundle node has of this export alone
 */
record Export(Sha256 hash, Instant since, JsonObject own, List<Optional<Object>> values) {
  private static final List<String> NAMES =
      List.of(
          PropertyKeys.BUNDLE_SHA256,
          PropertyKeys.FRAME,
          PropertyKeys.BUILT_AT,
          PropertyKeys.SOURCE,
          PropertyKeys.POSITION);

  /** The one that was built last is shown. */
  static final Comparator<Export> BY_AGE =
      Comparator.comparing((Export export) -> export.own.text(PropertyKeys.BUILT_AT).orElse(""))
          .thenComparing(export -> export.hash.hex());

  Export {
    values = List.copyOf(values);
  }

  /** The one that a node shows. Empty for a node without a hash. */
  static Optional<Export> shownBy(StoredBundle bundle) {
    Node node = bundle.node();
    return Properties.text(node, PropertyKeys.BUNDLE_SHA256)
        .flatMap(Sha256::parse)
        .map(
            hash ->
                new Export(
                    hash,
                    Optional.ofNullable(EarlierExports.of(node).get(hash))
                        .orElseGet(bundle::signedSeen),
                    OwnParts.of(BundleCodec.storedFrame(node)),
                    NAMES.stream()
                        .map(name -> Optional.ofNullable(node.getProperty(name, null)))
                        .toList()));
  }

  /** One that is not in the graph yet. */
  static Export coming(PackedBundle packed, Instant now) {
    JsonObject bundle = packed.report().bundle().json();
    List<Optional<Object>> values = new ArrayList<>();
    values.add(Optional.of(packed.report().bundleSha256().hex()));
    values.add(Optional.of(packed.frame()));
    values.add(bundle.text(PropertyKeys.BUILT_AT).map(text -> text));
    values.add(Optional.of(packed.judged().place().source()));
    values.add(Optional.of(packed.judged().place().position()));
    return new Export(packed.report().bundleSha256(), now, OwnParts.of(bundle), values);
  }

  void showOn(Node node) {
    for (int i = 0; i < NAMES.size(); i++) {
      Properties.put(node, NAMES.get(i), values.get(i));
    }
  }
}
