package pith.page;

import pith.trust.Verdict;

/** What a verdict means. It is about documents, and says nothing about the result. */
final class VerdictWord {
  private VerdictWord() {}

  static String label(Verdict verdict) {
    return switch (verdict) {
      case AUTHENTIC -> "Authentic";
      case AUTHENTIC_WITH_FINDINGS -> "Authentic, with findings";
      case INTACT_BUT_UNTRUSTED_SIGNER -> "Intact, but nobody trusted signed";
      case NOT_INTACT -> "Not intact";
      case RECORD_ONLY -> "Record only";
      case UNKNOWN -> "No documents";
    };
  }

  static String sentence(Verdict verdict) {
    return switch (verdict) {
      case AUTHENTIC -> "The admitted documents are unchanged, and a pinned key signed them.";
      case AUTHENTIC_WITH_FINDINGS ->
          "The admitted documents are unchanged, and a pinned key signed them. A check found "
              + "something.";
      case INTACT_BUT_UNTRUSTED_SIGNER ->
          "The documents are unchanged, but no pinned key signed them. A forgery looks like this.";
      case NOT_INTACT -> "The documents were changed after they were signed, or never signed.";
      case RECORD_ONLY -> "Only the record is here. Nobody signed anything about the paper.";
      case UNKNOWN -> "No document of this paper was imported.";
    };
  }

  static String colour(Verdict verdict) {
    return switch (verdict) {
      case AUTHENTIC -> "green";
      case AUTHENTIC_WITH_FINDINGS -> "yellow";
      case INTACT_BUT_UNTRUSTED_SIGNER -> "orange";
      case NOT_INTACT -> "red";
      case RECORD_ONLY, UNKNOWN -> "grey";
    };
  }
}
