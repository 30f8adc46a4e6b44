package pith.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
  private static final Limits STANDARD = Limits.STANDARD;

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        limit("max_document_bytes", () -> STANDARD.withMaxDocumentBytes(0)),
        limit("max_document_bytes", () -> STANDARD.withMaxDocumentBytes(Integer.MAX_VALUE)),
        limit("max_expansion_ratio", () -> STANDARD.withMaxExpansionRatio(-1)),
        limit("max_archive_entries", () -> STANDARD.withMaxArchiveEntries(0)),
        limit("max_total_bytes", () -> STANDARD.withMaxTotalBytes(0)),
        limit("max_files", () -> STANDARD.withMaxFiles(0)),
        limit("max_events", () -> STANDARD.withMaxEvents(0)),
        limit("max_values", () -> STANDARD.withMaxValues(0)));
  }

  private static Arguments limit(String setting, Supplier<Limits> made) {
    return Arguments.of(setting, made);
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("outOfRange")
  void aLimitOutOfRangeNamesItsSetting(String setting, Supplier<Limits> made) {
    String message = assertThrows(IllegalArgumentException.class, made::get).getMessage();
    assertTrue(message.startsWith(setting), message);
  }

  @Test
  void eachCanBeSetAlone() {
    Limits all =
        STANDARD
            .withMaxDocumentBytes(1)
            .withMaxExpansionRatio(2)
            .withMaxArchiveEntries(3)
            .withMaxTotalBytes(4)
            .withMaxFiles(5)
            .withMaxEvents(6)
            .withMaxValues(7)
            .withMaxQuarantinedValues(8);
    assertEquals(new Limits(1, 2, 3, 4, 5, 6, 7, 8), all);
  }
}
