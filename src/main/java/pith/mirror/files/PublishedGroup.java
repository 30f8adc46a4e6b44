package pith.mirror.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.model.PithNumber;
import pith.model.Sha256;

/**
 * What was published of the papers with one prefix: by this the next run knows what changed.
 *
 * @param pages the set that the files of single papers were made of; empty: there are none
 * @param versions of the papers by suffix
 */
record PublishedGroup(
    Optional<Sha256> pages, List<Pack> packs, SortedMap<String, Sha256> versions) {
  static final PublishedGroup NONE =
      new PublishedGroup(Optional.empty(), List.of(), new TreeMap<>());

  private static final String PAGES = "pages ";

  PublishedGroup {
    packs = List.copyOf(packs);
    versions = Collections.unmodifiableSortedMap(versions);
  }

  String text() {
    StringBuilder text = new StringBuilder(PAGES + pages.map(Sha256::hex).orElse("") + "\n");
    packs.forEach(pack -> text.append(pack.line()).append('\n'));
    versions.forEach((suffix, version) -> text.append(suffix + " " + version.hex() + "\n"));
    return text.toString();
  }

  /** Empty for what it did not write: then all is written again. */
  static Optional<PublishedGroup> parse(String text) {
    List<Pack> packs = new ArrayList<>();
    TreeMap<String, Sha256> versions = new TreeMap<>();
    for (String line : text.lines().skip(1).toList()) {
      Pack.parse(line).ifPresent(packs::add);
      version(line).ifPresent(hash -> versions.put(suffix(line), hash));
    }
    Optional<Sha256> pages =
        text.lines()
            .findFirst()
            .filter(first -> first.startsWith(PAGES))
            .flatMap(first -> Sha256.parse(first.substring(PAGES.length())));
    return Optional.of(new PublishedGroup(pages, packs, versions))
        .filter(group -> group.text().equals(text));
  }

  private static String suffix(String line) {
    return line.substring(0, PithNumber.SUFFIX_LENGTH);
  }

  private static Optional<Sha256> version(String line) {
    return line.length() > PithNumber.SUFFIX_LENGTH && PithNumber.isSuffix(suffix(line))
        ? Sha256.parse(line.substring(PithNumber.SUFFIX_LENGTH + 1))
        : Optional.empty();
  }
}
