package pith.graph.bulk;

import java.io.IOException;

/** Takes what is to be brought together with the same of other papers. */
public interface Joins {
  void add(JoinKind kind, byte[] key, byte[] value) throws IOException;
}
