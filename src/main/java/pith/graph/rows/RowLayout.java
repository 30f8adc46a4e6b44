package pith.graph.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import pith.model.Sha256;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;

/** What the numbers in rows mean, as one hash: rows of another release may mean something else. */
public final class RowLayout {
  /** To be raised when rows are written in another way. */
  private static final int VERSION = 1;

  private RowLayout() {}

  public static Sha256 sha256() {
    return Sha256.hash(
        (VERSION
                + Arrays.toString(NodeKind.values())
                + Arrays.toString(LinkKind.values())
                + Arrays.toString(StandingLabel.values())
                + RowNames.all())
            .getBytes(StandardCharsets.UTF_8));
  }
}
