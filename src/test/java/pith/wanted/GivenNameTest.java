package pith.wanted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have at hand for a paper: addresses, names of files, ids with this and that. */
final class GivenNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2001.00003 | arxiv 2001.00003",
        "arXiv:2001.00003v2 | arxiv_version 2001.00003v2, arxiv 2001.00003",
        "arXiv: 2001.00003 | arxiv 2001.00003",
        "arXiv:2001.00003v2 [cs.LG] | arxiv_version 2001.00003v2, arxiv 2001.00003",
        "https://arxiv.org/abs/2001.00003 | arxiv 2001.00003",
        "http://www.arxiv.org/abs/2001.00003v1 | arxiv_version 2001.00003v1, arxiv 2001.00003",
        "arxiv.org/pdf/2001.00003.pdf | arxiv 2001.00003",
        "https://arxiv.org/pdf/2001.00003v3 | arxiv_version 2001.00003v3, arxiv 2001.00003",
        "https://export.arxiv.org/abs/hep-th/9901001?context=x#y | arxiv hep-th/9901001",
        "2001.00003v2.pdf | arxiv_version 2001.00003v2, arxiv 2001.00003",
        "2001.00003.PDF | arxiv 2001.00003",
        "<https://arxiv.org/abs/2001.00003>. | arxiv 2001.00003",
        "math.GT/0309136 | arxiv math.gt/0309136, arxiv math/0309136",
        "10.1000/AbC | doi 10.1000/abc",
        "doi: 10.1000/abc | doi 10.1000/abc",
        "https://www.doi.org/10.1000/abc?x=1 | doi 10.1000/abc",
        "https://doi.org/10.1000%2Fabc | doi 10.1000/abc",
        "10.48550/arXiv.2001.00003v2 | arxiv_version 2001.00003v2, arxiv 2001.00003",
        "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"
            + " | doi 10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"
      })
  void meansThese(String given, String names) {
    assertEquals(names, words(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a title",
        "https://arxiv.org/list/cs.LG/recent",
        "https://evil.example/abs/2001.00003",
        "https://arxiv.org.evil.example/abs/2001.00003",
        "https://doi.org/%zz",
        "2001.00003.exe",
        "paper.pdf"
      })
  void meansNone(String given) {
    assertEquals(List.of(), GivenName.names(given));
  }

  @Test
  void aLongOneIsReadAtOnce() {
    assertEquals(List.of(), GivenName.names("v1".repeat(200_000)));
    assertEquals(List.of(), GivenName.names("[".repeat(200_000) + "a"));
    assertEquals(List.of(), GivenName.names("a" + ".".repeat(200_000) + "a"));
    assertEquals(List.of(), GivenName.names("a-".repeat(200_000) + "x"));
  }

  private static String words(String given) {
    return GivenName.names(given).stream()
        .map(name -> name.kind() + " " + name.value())
        .collect(Collectors.joining(", "));
  }
}
