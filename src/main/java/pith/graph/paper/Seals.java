package pith.graph.paper;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import pith.graph.store.EarlierExports;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredReissue;
import pith.trust.SealRule;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedProperties;

/**
 * Seals over what an import brought and nothing else proves. A seal that was right is kept right; a
 * wrong one is never made right again.
 */
public final class Seals {
  private static final List<String> OF_BUNDLE =
      List.of(
          PropertyKeys.BUNDLE_SHA256,
          PropertyKeys.ADMITTED_UNDER,
          PropertyKeys.FIRST_SEEN,
          PropertyKeys.SIGNED_SEEN,
          PropertyKeys.SOURCE,
          PropertyKeys.POSITION,
          PropertyKeys.OTHER_SIGNATURES,
          PropertyKeys.OTHER_SIGNATURES_SEEN,
          PropertyKeys.EXPORTS,
          PropertyKeys.OUTGROWN);

  /** Of most bundles there are none, and seals are older than they. */
  private static final Set<String> LET_GO = Set.of(PropertyKeys.EXPORTS, PropertyKeys.OUTGROWN);

  private final Optional<SealRule> rule;

  public Seals(Optional<SealRule> rule) {
    this.rule = rule;
  }

  /** What a look at a seal gives. */
  public enum Look {
    RIGHT,
    WRONG,
    ABSENT
  }

  /** Whether there is a key to look with. */
  public boolean haveKey() {
    return rule.isPresent();
  }

  public boolean adopt() {
    return rule.filter(SealRule::adopts).isPresent();
  }

  public Look ofBundle(Node bundle) {
    return look(bundle, text(bundle));
  }

  /** Covers which bundles there are, and since when. */
  public Look ofPaper(Node paper) {
    return look(paper, paperText(paper));
  }

  /**
   * @param before what it was before it was changed
   */
  public void sealBundle(Node bundle, Look before) {
    seal(bundle, text(bundle), before);
  }

  public void sealPaper(Node paper, Look before) {
    seal(paper, paperText(paper), before);
  }

  private Look look(Node node, String text) {
    Optional<String> stored = Properties.text(node, PropertyKeys.SEAL);
    if (rule.isEmpty() || stored.isEmpty()) {
      return node.hasProperty(PropertyKeys.SEAL) ? Look.WRONG : Look.ABSENT;
    }
    return stored.get().equals(rule.get().key().code(text)) ? Look.RIGHT : Look.WRONG;
  }

  private void seal(Node node, String text, Look before) {
    if (rule.isEmpty()) {
      return;
    }
    if (before == Look.RIGHT || before == Look.ABSENT && rule.get().adopts()) {
      Properties.put(node, PropertyKeys.SEAL, rule.get().key().code(text));
    }
  }

  /** Of a bundle that is not written yet; empty without a key. */
  public Optional<String> codeOfBundle(WantedProperties bundle) {
    return rule.map(known -> known.key().code(text(bundle::get, Stream.empty())));
  }

  /** Of a paper that is not written yet, with all its bundles; empty without a key. */
  public Optional<String> codeOfPaper(WantedProperties paper, List<WantedProperties> bundles) {
    return rule.map(
        known ->
            known
                .key()
                .code(
                    paperText(
                        paper::get,
                        bundles.stream()
                            .<Function<String, Optional<Object>>>map(bundle -> bundle::get))));
  }

  private static Function<String, Optional<Object>> stored(Node node) {
    return name -> Optional.ofNullable(node.getProperty(name, null));
  }

  private static String text(Node bundle) {
    return text(
        stored(bundle),
        StoredReissue.allOf(bundle).stream()
            .map(reissue -> reissue.arrival().map(EarlierExports.Arrival::text).orElse("")));
  }

  private static String text(Function<String, Optional<Object>> bundle, Stream<String> reissues) {
    StringBuilder text = new StringBuilder("bundle");
    for (String name : OF_BUNDLE) {
      Optional<Object> value = bundle.apply(name);
      if (!LET_GO.contains(name) || value.isPresent()) {
        append(text, name, shown(value.orElse("")));
      }
    }
    reissues.sorted().forEach(arrival -> append(text, "reissue", arrival));
    return text.toString();
  }

  private static String paperText(Node paper) {
    return paperText(
        stored(paper), StoredBundle.allOf(paper).stream().map(bundle -> stored(bundle.node())));
  }

  private static String paperText(
      Function<String, Optional<Object>> paper,
      Stream<Function<String, Optional<Object>>> bundles) {
    StringBuilder text = new StringBuilder("paper");
    for (String name : List.of(PropertyKeys.PITH_NUMBER, PropertyKeys.RECORD_SEEN)) {
      append(text, name, shown(paper.apply(name).orElse("")));
    }
    bundles
        .map(
            bundle ->
                shown(bundle.apply(PropertyKeys.BUNDLE_SHA256).orElse(""))
                    + shown(bundle.apply(PropertyKeys.FIRST_SEEN).orElse("")))
        .sorted()
        .forEach(taken -> append(text, "bundle", taken));
    return text.toString();
  }

  /** With its length in front, so that no value can pass for two. */
  private static void append(StringBuilder text, String name, String value) {
    text.append(' ').append(name).append(' ').append(value.length()).append(' ').append(value);
  }

  /** With its type: a text is not the time that it spells, nor a list the text that shows it. */
  private static String shown(Object value) {
    StringBuilder shown = new StringBuilder(value.getClass().getSimpleName());
    if (value instanceof byte[] bytes) {
      return shown(HexFormat.of().formatHex(bytes));
    }
    Object[] all = value instanceof Object[] array ? array : new Object[] {value};
    for (Object each : all) {
      append(shown, "is", each.toString());
    }
    return shown.toString();
  }
}
