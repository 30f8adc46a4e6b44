package pith.page;

import java.util.List;
import java.util.Optional;
import pith.trust.Verdict;

/**
 * All that the page of a paper shows.
 *
 * @param fed when documents were imported for the last time
 * @param problems questions that the database could not answer
 */
public record PaperView(
    Paper paper,
    Standing standing,
    Documents documents,
    List<Item> completeness,
    TimeLine timeLine,
    Layers above,
    Layers below,
    Optional<String> fed,
    List<String> problems) {
  public PaperView {
    completeness = List.copyOf(completeness);
    problems = List.copyOf(problems);
  }

  /**
   * The paper itself. Texts are empty where nothing is known.
   *
   * @param isTitleTrusted whether a pinned key signed the title
   * @param names other names, each of a kind
   */
  public record Paper(
      String number,
      String title,
      boolean isTitleTrusted,
      String authors,
      String excerpt,
      String category,
      List<Name> names) {
    public Paper {
      names = List.copyOf(names);
    }
  }

  /** One name of a paper: an arXiv id, a DOI. */
  public record Name(String kind, String value) {}

  /**
   * The result.
   *
   * @param because one sentence for each event
   * @param claimed what somebody else says whose key is not pinned, where that is worse
   * @param reason why nothing is known
   */
  public record Standing(
      SaidWord said,
      List<String> because,
      Optional<StandingWord> claimed,
      Optional<Worst> worst,
      Optional<String> reason) {
    public Standing {
      because = List.copyOf(because);
    }
  }

  /** The most serious standing of a paper that this one depends on, and the papers down to it. */
  public record Worst(SaidWord said, List<String> path) {
    public Worst {
      path = List.copyOf(path);
    }
  }

  /**
   * What is stored of the paper.
   *
   * @param sentences about its bundles
   */
  public record Documents(
      Verdict verdict,
      List<String> sentences,
      long passed,
      long failed,
      long warned,
      long skipped,
      List<Bundle> bundles) {
    public Documents {
      sentences = List.copyOf(sentences);
      bundles = List.copyOf(bundles);
    }
  }

  /** A stored bundle. */
  public record Bundle(String sha256, String builtAt, boolean isAdmitted, String verdict) {}

  /** A line of the checklist. */
  public record Item(String name, boolean isDone, String details, String at, boolean isTrusted) {}
}
