package pith.mirror.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.mirror.Checkpoint;
import pith.mirror.MirrorRefused;
import pith.mirror.NodeName;
import pith.mirror.NodeReader;
import pith.mirror.SetRoot;
import pith.mirror.SetSide;
import pith.mirror.SignedNote;
import pith.mirror.TreeNode;
import pith.refusal.RefusalCode;

/**
 * The set of a mirror that lies in a folder. Each node is taken only if it has the hash that its
 * parent, or the checkpoint, names.
 *
 * @param label what people call it
 */
public record FolderSet(MirrorFolder folder, String label, SignedNote note, Checkpoint checkpoint)
    implements SetSide {
  private static final int MOST_BYTES = 1 << 16;

  public static FolderSet open(MirrorFolder folder, String label) {
    SignedNote note =
        BoundedFile.read(folder.checkpoint(), MOST_BYTES)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .flatMap(SignedNote::parse)
            .orElseThrow(() -> noMirror(label, "none"));
    Checkpoint checkpoint =
        Checkpoint.parse(note.text())
            .orElseThrow(() -> noMirror(label, "a signed note that says something else"));
    return new FolderSet(folder, label, note, checkpoint);
  }

  private static MirrorRefused noMirror(String label, String found) {
    return MirrorRefused.of(
        label, RefusalCode.NO_MIRROR.problem("a file checkpoint with a signed checkpoint", found));
  }

  @Override
  public SetRoot root() {
    return checkpoint.set();
  }

  @Override
  public List<TreeNode> nodes(List<NodeName> names) {
    List<TreeNode> nodes = new ArrayList<>();
    for (NodeName name : names) {
      Optional<byte[]> bytes = BoundedFile.read(folder.node(name.hash()), NodeReader.MOST_BYTES);
      nodes.add(bytes.flatMap(read -> NodeReader.read(read, name)).orElseThrow(() -> no(name)));
    }
    return nodes;
  }

  private MirrorRefused no(NodeName name) {
    String file = folder.root().relativize(folder.node(name.hash())).toString().replace('\\', '/');
    return MirrorRefused.of(
        label + "/" + file,
        RefusalCode.MIRROR_SPOILT.problem(
            "the node " + (name.prefix().isEmpty() ? "at the root" : name.prefix()),
            "no such file, or another content"));
  }
}
