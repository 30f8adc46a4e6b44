package pith.mirror.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import pith.mirror.NodeName;
import pith.mirror.SignedNote;
import pith.mirror.TreeNode;
import pith.model.Sha256;

/**
 * Brings a folder to the present set: content first, checkpoint last, so that a reader always finds
 * what a checkpoint names. Files that are named by a hash are kept for one more run, for those who
 * read the checkpoint before in this moment.
 */
public final class MirrorWriter implements AutoCloseable {
  private static final String NAMED = "named";
  private static final String GROUP = "group-";

  private final MirrorFolder folder;
  private final WholeFiles files;
  private final Set<String> named = new HashSet<>();
  private final TreeMap<String, List<Pack>> packs = new TreeMap<>();

  private MirrorWriter(MirrorFolder folder, WholeFiles files) {
    this.folder = folder;
    this.files = files;
  }

  public static MirrorWriter open(Path root) {
    return told(() -> new MirrorWriter(new MirrorFolder(root), WholeFiles.open(root)));
  }

  /** It is named by its hash, so it is written once. */
  public void node(NodeName name, TreeNode node) {
    Path file = folder.node(name.hash());
    name(file);
    told(
        () -> {
          files.write(file, node.bytes());
          return file;
        });
  }

  /**
   * The papers with one prefix. Nothing is asked for and written where no version differs.
   *
   * @param pages the present set, where each paper gets files of its own beside the packs: its page
   *     tells of other papers, too
   * @param versions of all papers with the prefix
   * @param documents of a paper by its suffix
   * @return how many papers changed
   */
  public long group(
      String prefix,
      Optional<Sha256> pages,
      SortedMap<String, Sha256> versions,
      Function<String, PaperFiles> documents) {
    return told(
        () -> {
          PublishedGroup before = before(prefix);
          if (before.pages().equals(pages)
              && before.versions().equals(versions)
              && before.packs().stream()
                  .map(Pack::content)
                  .map(folder::pack)
                  .allMatch(Files::exists)) {
            keep(prefix, before.packs());
            return 0L;
          }
          return write(prefix, before, pages, versions, documents);
        });
  }

  private long write(
      String prefix,
      PublishedGroup before,
      Optional<Sha256> pages,
      SortedMap<String, Sha256> versions,
      Function<String, PaperFiles> documents)
      throws IOException {
    long changed = 0;
    try (PackWriter pack = new PackWriter(folder, files)) {
      for (var paper : versions.entrySet()) {
        PaperFiles shown = documents.apply(paper.getKey());
        boolean isSame = paper.getValue().equals(before.versions().get(paper.getKey()));
        changed += isSame ? 0 : 1;
        if (pages.isPresent()) {
          write(shown);
        }
        for (String bundle : shown.bundles().values()) {
          pack.add(bundle);
        }
      }
      keep(prefix, pack.finish());
    }
    for (String suffix : before.versions().keySet()) {
      if (!versions.containsKey(suffix) || pages.isEmpty()) {
        remove(suffix);
        changed += versions.containsKey(suffix) ? 0 : 1;
      }
    }
    PublishedGroup now = new PublishedGroup(pages, packs.getOrDefault(prefix, List.of()), versions);
    files.write(own(prefix), now.text().getBytes(StandardCharsets.UTF_8));
    return changed;
  }

  private void write(PaperFiles paper) throws IOException {
    String suffix = paper.suffix();
    for (var bundle : paper.bundles().entrySet()) {
      write(folder.bundle(bundle.getKey()), bundle.getValue());
    }
    Optional<String> latest =
        paper.latest().flatMap(hash -> Optional.ofNullable(paper.bundles().get(hash)));
    writeOrRemove(folder.paper(suffix, "state.json"), paper.state());
    writeOrRemove(folder.paper(suffix, "bundle.json"), latest);
    writeOrRemove(folder.wellKnownBundle(suffix), latest);
    writeOrRemove(folder.paper(suffix, "index.html"), paper.page());
    writeOrRemove(folder.paper(suffix, "badge.svg"), paper.badge());
    write(folder.paper(suffix, "index.json"), paper.record());
    write(folder.record(suffix), paper.record());
  }

  private void writeOrRemove(Path file, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      write(file, text.get());
    } else {
      Files.deleteIfExists(file);
    }
  }

  private void write(Path file, String text) throws IOException {
    files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void remove(String suffix) throws IOException {
    for (Path file : folder.ofPaper(suffix)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder.root().resolve("pith").resolve(suffix));
    Files.deleteIfExists(folder.root().resolve(".well-known").resolve("pith").resolve(suffix));
  }

  private void keep(String prefix, List<Pack> kept) {
    packs.put(prefix, kept);
    kept.forEach(pack -> name(folder.pack(pack.content())));
  }

  private void name(Path file) {
    named.add(folder.root().relativize(file).toString().replace('\\', '/'));
  }

  private PublishedGroup before(String prefix) throws IOException {
    Path own = own(prefix);
    return Files.exists(own)
        ? PublishedGroup.parse(Files.readString(own)).orElse(PublishedGroup.NONE)
        : PublishedGroup.NONE;
  }

  private Path own(String prefix) {
    return files.own(GROUP + prefix);
  }

  /**
   * The last: from now on this is what the mirror says.
   *
   * @param mirrors the manifest with this mirror in it
   */
  public void finish(SignedNote checkpoint, String mirrors) {
    told(
        () -> {
          write(folder.packsIndex(), PackIndex.text(packs));
          write(folder.mirrors(), mirrors);
          Set<String> kept = namedBefore();
          kept.addAll(named);
          files.flush();
          write(folder.checkpoint(), checkpoint.toString());
          files.flush();
          forgetOtherGroups();
          removeAllBut(kept, folder.nodes());
          removeAllBut(kept, folder.packs());
          write(files.own(NAMED), String.join("\n", named.stream().sorted().toList()));
          files.flush();
          return kept;
        });
  }

  /** A set that grows gets longer prefixes; what went in the same run has no group of its own. */
  private void forgetOtherGroups() throws IOException {
    for (Path own : files.allOwn(GROUP)) {
      String prefix = String.valueOf(own.getFileName()).substring(GROUP.length());
      if (!packs.containsKey(prefix)) {
        for (String suffix : before(prefix).versions().keySet()) {
          if (!isPublished(suffix)) {
            remove(suffix);
          }
        }
        Files.delete(own);
      }
    }
  }

  private boolean isPublished(String suffix) throws IOException {
    for (String prefix : packs.keySet()) {
      if (suffix.startsWith(prefix)) {
        PublishedGroup group = before(prefix);
        return group.pages().isPresent() && group.versions().containsKey(suffix);
      }
    }
    return false;
  }

  private Set<String> namedBefore() throws IOException {
    Path list = files.own(NAMED);
    return Files.exists(list) ? new HashSet<>(Files.readAllLines(list)) : new HashSet<>();
  }

  private void removeAllBut(Set<String> kept, Path below) throws IOException {
    if (!Files.isDirectory(below)) {
      return;
    }
    List<Path> unnamed = new ArrayList<>();
    try (Stream<Path> all = Files.walk(below, 2)) {
      all.filter(Files::isRegularFile)
          .filter(
              file -> !kept.contains(folder.root().relativize(file).toString().replace('\\', '/')))
          .forEach(unnamed::add);
    }
    for (Path file : unnamed) {
      Files.delete(file);
    }
  }

  /** Files that got new content. */
  public long written() {
    return files.written();
  }

  @Override
  public void close() {
    told(
        () -> {
          files.close();
          return folder;
        });
  }

  /** What a disk does. */
  private interface OnDisk<T> {
    T run() throws IOException;
  }

  private static <T> T told(OnDisk<T> work) {
    try {
      return work.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
