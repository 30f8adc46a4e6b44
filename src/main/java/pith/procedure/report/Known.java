package pith.procedure.report;

import org.jspecify.annotations.Nullable;

/** A column of text as Cypher has it: what is not known is null, and never an empty text. */
public final class Known {
  private Known() {}

  public static @Nullable String text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
