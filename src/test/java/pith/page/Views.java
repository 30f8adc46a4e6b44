package pith.page;

import java.util.List;
import java.util.Optional;
import pith.trust.Verdict;

/** Values of a page in which every text is one text. */
final class Views {
  static final Site SITE = new Site("/pith/", true);
  static final String NUMBER = "pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV";

  static final SaidWord CLAIM = new SaidWord(StandingWord.RETRACTED, true);

  private Views() {}

  static SaidWord fact(StandingWord word) {
    return new SaidWord(word, false);
  }

  static PaperView full(String text) {
    TimeLine timeLine = new TimeLine();
    for (String status : List.of("applied", "superseded", text)) {
      timeLine.add(said(text, status, text + " fork"));
    }
    return new PaperView(
        paper(NUMBER, text),
        new PaperView.Standing(
            CLAIM,
            List.of(text, text),
            Optional.of(StandingWord.CORRECTED),
            Optional.of(new PaperView.Worst(fact(StandingWord.REFUTED), List.of(NUMBER, text))),
            Optional.of(text)),
        new PaperView.Documents(
            Verdict.NOT_INTACT,
            List.of(text),
            1,
            2,
            3,
            4,
            List.of(new PaperView.Bundle(text, text, false, text))),
        List.of(new PaperView.Item(text, true, text, text, false)),
        timeLine,
        layers(text),
        layers(text),
        Optional.of(text),
        List.of(text));
  }

  /** Of a paper that others point at, in a graph that has nothing else. */
  static PaperView empty() {
    return new PaperView(
        paper(NUMBER, ""),
        new PaperView.Standing(
            SaidWord.UNKNOWN, List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
        new PaperView.Documents(Verdict.UNKNOWN, List.of(), 0, 0, 0, 0, List.of()),
        List.of(),
        new TimeLine(),
        new Layers(),
        new Layers(),
        Optional.empty(),
        List.of());
  }

  static PaperView with(TimeLine timeLine, Layers above) {
    PaperView empty = empty();
    return new PaperView(
        empty.paper(),
        empty.standing(),
        empty.documents(),
        empty.completeness(),
        timeLine,
        above,
        empty.below(),
        empty.fed(),
        empty.problems());
  }

  static TimeLine.Said said(String text, String status, String fork) {
    return new TimeLine.Said(text, text, text, status, text, text, text, text, text, fork);
  }

  private static PaperView.Paper paper(String number, String text) {
    return new PaperView.Paper(
        number,
        text,
        false,
        text,
        text,
        text,
        List.of(
            new PaperView.Name("arxiv", text),
            new PaperView.Name("doi", text),
            new PaperView.Name(text, text)));
  }

  private static Layers layers(String text) {
    Layers layers = new Layers();
    layers.add(
        new Layers.Near(
            text, text, 1, fact(StandingWord.UNCHALLENGED), Optional.of(CLAIM), NUMBER));
    layers.add(
        new Layers.Near(NUMBER, text, 2, fact(StandingWord.REFUTED), Optional.empty(), text));
    return layers;
  }
}
