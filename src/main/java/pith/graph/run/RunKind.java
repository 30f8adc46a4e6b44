package pith.graph.run;

import java.util.Locale;

/** What a run did. */
public enum RunKind {
  IMPORT,
  /** It wrote what follows from the stored bundles under another policy. */
  MERGE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
