package pith.graph.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.StringSearchMode;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.AliasTargets;
import pith.graph.store.Nodes;
import pith.graph.store.Properties;
import pith.wanted.GivenName;
import pith.wanted.PropertyKeys;

/**
 * Names that are here, and from which a mistyped one differs by one slip of a finger. Hundreds of
 * looks into an index: for the one id that ends a call, not for each of a list.
 */
public final class NearMisses {
  private static final int MOST = 3;

  /** The characters of a short number. A longer one is seldom wrong in these alone. */
  private static final int PREFIX = 8;

  /** Each character is tried in several ways, and each try is a look into an index. */
  private static final int LONGEST = 60;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String DIGITS = "0123456789";

  private final Transaction tx;
  private final Nodes nodes;

  public NearMisses(Transaction tx) {
    this.tx = tx;
    this.nodes = new Nodes(tx);
  }

  public List<String> of(String typed) {
    return Stream.concat(numbers(typed), names(typed)).distinct().limit(MOST).toList();
  }

  /** Base 32 has no 0, 1, 8 and 9: these are letters that look like them. */
  private Stream<String> numbers(String typed) {
    String text = typed.strip().toUpperCase(Locale.ROOT);
    String suffix =
        text.substring(text.lastIndexOf(':') + 1)
            .replace('0', 'O')
            .replace('1', 'I')
            .replace('8', 'B');
    return suffix.length() < PREFIX || !suffix.chars().allMatch(c -> BASE32.indexOf(c) >= 0)
        ? Stream.empty()
        : slips(suffix.substring(0, PREFIX), BASE32).stream()
            .filter(prefix -> prefix.length() == PREFIX)
            .flatMap(this::startingWith);
  }

  private Stream<String> startingWith(String prefix) {
    try (var found =
        tx.findNodes(Labels.PAPER, PropertyKeys.SUFFIX, prefix, StringSearchMode.PREFIX)) {
      return found.stream().limit(MOST).flatMap(NearMisses::number).toList().stream();
    }
  }

  private static Stream<String> number(Node paper) {
    return Properties.text(paper, PropertyKeys.PITH_NUMBER).stream();
  }

  private Stream<String> names(String typed) {
    return GivenName.names(typed).stream()
        .filter(name -> name.value().length() <= LONGEST)
        .flatMap(
            name ->
                slips(name.value(), DIGITS).stream()
                    .filter(value -> isOfPaper(nodes.alias(name.kind(), value)))
                    .map(value -> name.kind().replace("_version", "") + ":" + value));
  }

  private static boolean isOfPaper(Optional<Node> alias) {
    return alias.filter(AliasTargets::hasAny).isPresent();
  }

  /** The text itself, and with another character, with two in the wrong order, with one less. */
  private static Set<String> slips(String text, String alphabet) {
    Set<String> slips = new LinkedHashSet<>(List.of(text));
    for (int i = 0; i < text.length(); i++) {
      String before = text.substring(0, i);
      char at = text.charAt(i);
      String after = text.substring(i + 1);
      if (!after.isEmpty()) {
        slips.add(before + after.charAt(0) + at + after.substring(1));
      }
      for (String other : others(at, alphabet)) {
        slips.add(before + other + after);
      }
      slips.add(before + after);
    }
    return slips;
  }

  private static List<String> others(char at, String alphabet) {
    List<String> others = new ArrayList<>();
    if (alphabet.indexOf(at) >= 0) {
      alphabet.chars().forEach(other -> others.add(String.valueOf((char) other)));
    }
    return others;
  }
}
