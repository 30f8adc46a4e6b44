package pith.cli.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which form a client gets, by what it says that it takes. */
final class FormTest {
  @Test
  void theMostExactRangeCounts() {
    assertForm("JSON");
    assertForm("JSON", "*/*");
    assertForm("JSON", "application/json");
    assertForm("LD_JSON", "application/ld+json");
    assertForm("LD_JSON", "Application/LD+JSON ; q=0.9, */*;q=0.1");
    assertForm("HTML", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    assertForm("HTML", "text/*");
    assertForm("JSON", "text/html, application/json");
    assertForm("JSON", "text/html;q=0.2", "application/json;q=0.3");
    assertForm("LD_JSON", "application/*;q=0.5, application/json;q=0.1");
    assertForm("HTML", "application/*;q=0, text/html;q=0.001");
    assertForm("", "image/png");
    assertForm("", "application/json;q=0");
    assertForm("", "*/*;q=0");
    assertForm("JSON", "", ",,");
    assertForm("", "nonsense");
  }

  private static void assertForm(String expected, String... accept) {
    assertEquals(
        expected, Form.of(List.of(accept)).map(Form::name).orElse(""), List.of(accept) + "");
  }

  @Test
  void aHeaderOfManyRangesIsCutAndNotReadForEver() {
    String many = "image/png,".repeat(100_000) + "text/html";
    assertEquals(Optional.empty(), Form.of(List.of(many)));
  }
}
