package pith.mirror.files;

import java.nio.file.Path;
import java.util.List;
import pith.model.Sha256;

/** Where a mirror has which file. */
public record MirrorFolder(Path root) {
  Path checkpoint() {
    return root.resolve("checkpoint");
  }

  Path mirrors() {
    return root.resolve("pith-mirrors.json");
  }

  /** In 256 folders: file systems are slow with many files in one. */
  Path node(Sha256 hash) {
    String name = hash.hex();
    return nodes().resolve(name.substring(0, 2)).resolve(name);
  }

  Path nodes() {
    return root.resolve("tree");
  }

  Path packs() {
    return root.resolve("packs");
  }

  Path packsIndex() {
    return root.resolve("packs.json");
  }

  Path pack(Sha256 content) {
    return packs().resolve(content.hex() + ".ndjson.gz");
  }

  Path bundle(Sha256 hash) {
    return root.resolve("bundle").resolve(hash.hex() + ".json");
  }

  /** What is asked for by the name of a paper. */
  Path paper(String suffix, String file) {
    return root.resolve("pith").resolve(suffix).resolve(file);
  }

  Path record(String suffix) {
    return root.resolve("pith").resolve(suffix + ".json");
  }

  Path wellKnownBundle(String suffix) {
    return root.resolve(".well-known").resolve("pith").resolve(suffix).resolve("bundle.json");
  }

  /** All files of a paper that go when it goes. */
  List<Path> ofPaper(String suffix) {
    return List.of(
        paper(suffix, "index.json"),
        paper(suffix, "index.html"),
        paper(suffix, "bundle.json"),
        paper(suffix, "state.json"),
        paper(suffix, "badge.svg"),
        record(suffix),
        wellKnownBundle(suffix));
  }
}
