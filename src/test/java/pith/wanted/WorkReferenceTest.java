package pith.wanted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pith.model.JsonObject;
import pith.model.PithNumber;

/** How an event names another work: by number, by arXiv id, by DOI, in any spelling of these. */
final class WorkReferenceTest {
  private static final String NUMBER = "pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV";

  @ParameterizedTest
  @CsvSource({
    "2001.00003,           arxiv,         2001.00003",
    "' 2001.00003 ',       arxiv,         2001.00003",
    "arXiv:2001.00003,     arxiv,         2001.00003",
    "0704.0001,            arxiv,         0704.0001",
    "2001.00003v2,         arxiv_version, 2001.00003v2",
    "ARXIV:2001.00003V12,  arxiv_version, 2001.00003v12",
    "hep-th/9901001,       arxiv,         hep-th/9901001",
    "math.GT/0309136v1,    arxiv_version, math.gt/0309136v1",
  })
  void anArxivId(String text, String kind, String value) {
    assertEquals(List.of(kind, value), words(WorkReference.arxiv(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2001", "2001.003", "2001.000034", "2001.00003v", "x 2001.00003"})
  void noArxivId(String text) {
    assertEquals(Optional.empty(), WorkReference.arxiv(text));
  }

  /** A DOI that arXiv gives is the arXiv id inside it. */
  @ParameterizedTest
  @CsvSource({
    "10.1000/AbC,                         doi,           10.1000/abc",
    "doi:10.1000/abc,                     doi,           10.1000/abc",
    "https://doi.org/10.1000/abc,         doi,           10.1000/abc",
    "http://dx.doi.org/10.1000/abc,       doi,           10.1000/abc",
    "10.48550/arXiv.2001.00003,           arxiv,         2001.00003",
    "https://doi.org/10.48550/arXiv.2001.00003v2, arxiv_version, 2001.00003v2",
    "10.48550/arXiv.nothing,              doi,           10.48550/arxiv.nothing",
  })
  void aDoi(String text, String kind, String value) {
    assertEquals(List.of(kind, value), words(WorkReference.doi(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.1/x", "10.1000/", "10.1000/a b", "11.1000/x", "https://10.1000/x"})
  void noDoi(String text) {
    assertEquals(Optional.empty(), WorkReference.doi(text));
  }

  @Test
  void aNumberDecidesAlone() {
    WorkReference reference = of("pith_number", NUMBER, "arxiv", "2001.00003", "doi", "10.1000/x");
    assertEquals(PithNumber.parse(NUMBER), reference.number());
    assertEquals(List.of(), reference.names());
  }

  @Test
  void aNumberThatIsNoneLeavesTheNamesInTheirOrder() {
    WorkReference reference = of("pith_number", "no", "doi", "10.1000/x", "arxiv", "2001.00003");
    assertEquals(Optional.empty(), reference.number());
    assertEquals(
        List.of(List.of("arxiv", "2001.00003"), List.of("doi", "10.1000/x")),
        reference.names().stream().map(name -> List.of(name.kind(), name.value())).toList());
  }

  @Test
  void twoSpellingsOfOneNameAreOneName() {
    assertEquals(1, of("arxiv", "2001.00003", "doi", "10.48550/arXiv.2001.00003").names().size());
  }

  @Test
  void whatIsNoNameIsLeftOut() {
    assertEquals(
        new WorkReference(Optional.empty(), List.of()), of("arxiv", "soon", "title", "On Trust"));
  }

  private static WorkReference of(String... pairs) {
    var work = JsonObject.builder();
    for (int i = 0; i < pairs.length; i += 2) {
      work.put(pairs[i], pairs[i + 1]);
    }
    return WorkReference.of(work.build());
  }

  private static List<String> words(Optional<AliasKey> name) {
    return name.stream().flatMap(each -> List.of(each.kind(), each.value()).stream()).toList();
  }
}
