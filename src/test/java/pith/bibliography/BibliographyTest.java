package pith.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pith.bibliography.Bibliography.Format;

/** Lists of references as people have them, and as nobody should. */
final class BibliographyTest {
  private static final String BIB =
      """
      @string{prl = "Physical Review Letters"}
      @comment{nothing of interest}
      Words between entries are ignored.
      @article{one, title = {On {DNA}}, doi = {10.1000/AbC}, journal = prl, month = jan}
      @misc{two,
        title = "Two",
        eprint = {2001.00003v2},
        archivePrefix = {arXiv}
      }
      @inproceedings{three, title={Three}, url = {https://arxiv.org/abs/hep-th/9901001}}
      @article{broken, title = {Never ends, doi = {10.1000/broken}
      @article(four, title = {Four}, note = {arXiv:2001.00004 [cs.LG], see doi:10.1000/x(1).})
      @book{five, title = {No id}, eprint = {12345}, eprinttype = {jstor}}
      @article{six, title = {Six}, pith = {pith:TA2NP4TE}, doi = {https://doi.org/10.1000/a\\_b}}
      """;

  @Test
  void eachBibtexEntryIsReadByItself() {
    Bibliography read = read(BIB);
    assertEquals(Format.BIBTEX, read.format());
    assertEquals(
        List.of("one", "two", "three", "broken", "four", "five", "six"), keys(read.entries()));
    assertEquals(List.of("10.1000/AbC"), entry(read, "one").ids());
    assertEquals("On DNA", entry(read, "one").given());
    assertEquals(List.of("2001.00003v2"), entry(read, "two").ids());
    assertEquals(List.of("hep-th/9901001"), entry(read, "three").ids());
    assertEquals(List.of("2001.00004", "10.1000/x(1)"), entry(read, "four").ids());
    assertEquals(List.of(), entry(read, "five").ids());
    assertEquals(
        List.of("pith:TA2NP4TE", "https://doi.org/10.1000/a_b", "10.1000/a_b"),
        entry(read, "six").ids());
    assertEquals(
        List.of("broken"),
        keys(read.entries().stream().filter(each -> each.fault().isPresent()).toList()));
    assertEquals(List.of("10.1000/broken"), entry(read, "broken").ids());
  }

  @Test
  void ris() {
    Bibliography read =
        read(
            """
            TY  - JOUR
            TI  - A title
            DO  - 10.1000/abc
            ID  - first
            ER  -
            TY  - UNPB
            T1  - Another
            UR  - https://arxiv.org/pdf/2001.00003v1
            """);
    assertEquals(Format.RIS, read.format());
    assertEquals(List.of("10.1000/abc"), read.entries().get(0).ids());
    assertEquals(Optional.of("first"), read.entries().get(0).key());
    assertEquals(List.of("2001.00003v1"), read.entries().get(1).ids());
    assertTrue(read.entries().get(1).fault().orElse("").contains("ER"));
  }

  @Test
  void cslJson() {
    Bibliography read =
        read(
            "[{\"id\": \"a\", \"title\": \"T\", \"DOI\": \"10.1000/abc\"}, 7, "
                + "{\"id\": \"b\", \"URL\": \"http://arxiv.org/abs/2001.00003\"}]");
    assertEquals(Format.CSL_JSON, read.format());
    assertEquals(List.of("10.1000/abc"), read.entries().get(0).ids());
    assertTrue(read.entries().get(1).fault().isPresent());
    assertEquals(List.of("2001.00003"), read.entries().get(2).ids());
    assertTrue(read("[{]").entries().get(0).fault().orElse("").contains("SYNTAX"));
  }

  @Test
  void anAuxFileTakesItsEntriesFromTheFilesBesideIt() {
    String aux =
        "\\citation{two,nowhere}\n\\citation{one}\n\\citation{two}\n\\bibdata{refs,more}\n";
    Bibliography read =
        Bibliography.read(
            aux, name -> name.equals("refs.bib") ? Optional.of(BIB) : Optional.empty(), () -> {});
    assertEquals(Format.AUX, read.format());
    assertEquals(List.of("two", "nowhere", "one"), keys(read.entries()));
    assertEquals(List.of("2001.00003v2"), read.entries().get(0).ids());
    assertTrue(read.entries().get(1).fault().isPresent());
  }

  @Test
  void bblOfBibtexAndOfBiber() {
    Bibliography read =
        read(
            """
            \\begin{thebibliography}{9}
            \\bibitem[Someone(2001)]{one} A.~Someone, \\emph{A title}, \\href{https://doi.org/10.1000/abc}{J}.
            \\bibitem{two} B. \\url{http://arxiv.org/abs/2001.00003}
            \\end{thebibliography}
            """);
    assertEquals(Format.BBL, read.format());
    assertEquals(List.of("10.1000/abc"), read.entries().get(0).ids());
    assertEquals(List.of("2001.00003"), read.entries().get(1).ids());
    Bibliography biber =
        read(
            """
            \\entry{one}{article}{}
              \\field{title}{A title}
              \\verb{doi}
              \\verb 10.1000/abc
              \\endverb
            \\endentry
            """);
    assertEquals(List.of("10.1000/abc"), biber.entries().get(0).ids());
    assertEquals("A title", biber.entries().get(0).given());
  }

  @Test
  void aPlainList() {
    Bibliography read =
        read(
            "\ufeff# mine\n\n2001.00003\npith:TA2NP4TE\nSomeone, A title, doi:10.1000/abc.\nwords\n");
    assertEquals(Format.LIST, read.format());
    assertEquals(
        List.of("2001.00003", "pith:TA2NP4TE", "10.1000/abc", "words"),
        read.entries().stream().flatMap(each -> each.ids().stream()).toList());
  }

  /** As an editor counts, whatever ends the lines. */
  @Test
  void eachEntryKnowsItsLine() {
    assertEquals(List.of(4, 5, 10, 11, 12, 13, 14), lines(BIB));
    for (String end : List.of("\r\n", "\r", "\n")) {
      String before = "\ufeff\n \n";
      assertEquals(
          List.of(3, 5),
          lines((before + "@a{x, title={t}\n}\n @a{y, title={t}}").replace("\n", end)));
      assertEquals(
          List.of(3, 6),
          lines((before + "TY  - A\nTI  - t\nER  - \nTY  - B\nTI  - u").replace("\n", end)));
      assertEquals(
          List.of(4, 5),
          lines((before + "% \n\\bibitem{a} x\n\\bibitem{b}\n y").replace("\n", end)));
      assertEquals(
          List.of(4, 6), lines((before + "# mine\n2001.00003\n\nwords").replace("\n", end)));
    }
    assertEquals(List.of(), lines("[{\"id\": \"a\"}]"));
    Bibliography aux =
        Bibliography.read("\\citation{two}\n\\bibdata{r}", name -> Optional.of(BIB), () -> {});
    assertEquals(Optional.empty(), aux.entries().get(0).line());
  }

  private static List<Integer> lines(String text) {
    return read(text).entries().stream().flatMap(each -> each.line().stream()).toList();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "@article{" + "{".repeat(100_000),
        "@article{a, title = {" + "{x}".repeat(100_000) + "}}",
        ("@article{a, doi = {10.1000/" + "(".repeat(1_000) + "}}\n").repeat(200),
        "@a{b,\n".repeat(20_000),
        "@string{a0 = {xxxxxxxxxx}}\n"
            + IntStream.range(1, 60)
                .mapToObj(i -> "@string{a" + i + " = a" + (i - 1) + " # a" + (i - 1) + "}\n")
                .collect(Collectors.joining())
            + "@article{x, title = a59}",
        "@string{a = {x}}\n".repeat(50_000) + "@article{x, title = a}\n".repeat(50_000),
        "@string{a = {"
            + "x".repeat(900)
            + "}}\n@article{x, title = a"
            + " # a".repeat(15_000)
            + "}",
        "@article{x, title = {" + "{".repeat(30_000) + "x" + "}".repeat(30_000) + "}}",
        "@string{a = b # c}\n@article{x, title = a # a # nowhere}",
        "@string{a = a}\n@article{x, title = a}",
        "@article{x, crossref = {x}, title = {t}}",
        "\\bibitem{a}" + "\\x".repeat(200_000),
        "\\citation{" + "a,".repeat(4_000) + "}",
        "TY  - A\n" + "UR  - 10.1000/)))))))))\n".repeat(20_000),
        "10.1000/" + "a".repeat(300_000),
        "arxiv:".repeat(100_000),
        "[".repeat(100_000),
        "\0\0\0");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void endsSoonWhateverStandsInIt(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text));
  }

  private static Bibliography read(String text) {
    return Bibliography.read(text, unused -> Optional.empty(), () -> {});
  }

  private static BibliographyEntry entry(Bibliography read, String key) {
    return read.entries().stream()
        .filter(each -> each.key().equals(Optional.of(key)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> keys(List<BibliographyEntry> entries) {
    return entries.stream().map(each -> each.key().orElse("")).toList();
  }
}
