package pith.procedure;

import java.util.List;
import java.util.function.Supplier;
import org.neo4j.graphdb.Transaction;
import pith.graph.mirror.GraphSet;
import pith.load.source.SourcePaths;
import pith.load.source.SourceRefused;
import pith.mirror.MirrorRefused;
import pith.mirror.NodeName;
import pith.mirror.NoteKey;
import pith.mirror.SetRoot;
import pith.mirror.SetSide;
import pith.mirror.TreeNode;
import pith.mirror.files.FolderSet;
import pith.mirror.files.MirrorFolder;
import pith.model.Sha256;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;

/**
 * One of two sets that are compared; what it refuses is told as every refusal is.
 *
 * @param trust the policy that it admits by
 */
record ComparedSet(SetSide set, Sha256 trust) implements SetSide {
  static ComparedSet ofGraph(Transaction tx, Runnable guard, Sha256 trust) {
    return new ComparedSet(GraphSet.of(tx, guard), trust);
  }

  /**
   * @param keys one of them has signed the checkpoint; empty: nobody asks
   */
  static ComparedSet ofFolder(SourcePaths paths, String name, List<NoteKey> keys) {
    try {
      MirrorFolder folder = new MirrorFolder(paths.folder(name));
      FolderSet set = told(() -> FolderSet.open(folder, name));
      if (!keys.isEmpty() && keys.stream().noneMatch(set.note()::isSignedBy)) {
        throw PithFailure.of(
            name,
            RefusalCode.CHECKPOINT_KEY.problem(
                "a checkpoint that one of the given keys signed", "none of their signatures"));
      }
      return new ComparedSet(set, set.checkpoint().trust());
    } catch (SourceRefused refused) {
      throw PithFailure.of(refused.refusal());
    }
  }

  @Override
  public SetRoot root() {
    return set.root();
  }

  @Override
  public List<TreeNode> nodes(List<NodeName> names) {
    return told(() -> set.nodes(names));
  }

  private static <T> T told(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (MirrorRefused refused) {
      throw PithFailure.of(refused.refusal());
    }
  }
}
