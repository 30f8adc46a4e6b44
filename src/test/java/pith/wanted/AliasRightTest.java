package pith.wanted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pith.model.Timestamp;
import pith.trust.NameRight;

/** Claims on one name, all pairs and triples of them: their sum, and which is the better one. */
class AliasRightTest {
  private static final AliasKey NAME = new AliasKey("doi", "10.9999/a");

  /** The first two are one instant. */
  private static final List<String> TIMES =
      List.of("2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "2026-01-01T00:00:00.5Z");

  private static final List<AliasRight> ALL = all();

  @Test
  void theSumDoesNotDependOnOrderGroupingOrRepetition() {
    for (AliasRight one : ALL) {
      assertEquals(one, one.and(one));
      for (AliasRight other : ALL) {
        assertEquals(one.and(other), other.and(one));
        for (AliasRight third : ALL) {
          assertEquals(one.and(other).and(third), one.and(other.and(third)));
        }
      }
    }
  }

  @Test
  void aClaimCoversAnotherIffTheNameSaysTheSameWithBoth() {
    for (AliasRight one : ALL) {
      for (AliasRight other : ALL) {
        assertEquals(
            one.ofName(NAME).equals(one.and(other).ofName(NAME)),
            one.covers(other),
            one + " and " + other);
      }
    }
  }

  /** This is what makes it enough to add a new claim to the sum, and one that says more. */
  @Test
  void theSumWithAClaimThatCoversAnotherIsTheSumWithoutTheOther() {
    for (AliasRight others : ALL) {
      for (AliasRight before : ALL) {
        for (AliasRight now : ALL) {
          if (now.covers(before)) {
            assertEquals(others.and(now).ofName(NAME), others.and(before).and(now).ofName(NAME));
          }
        }
      }
    }
  }

  @Test
  void theBestRightIsFirstAndThenADerivedName() {
    List<AliasRank> ranks = new ArrayList<>();
    for (NameRight right : NameRight.values()) {
      ranks.add(new AliasRank(right, true));
      ranks.add(new AliasRank(right, false));
    }
    List<AliasRank> sorted = new ArrayList<>(ranks);
    Collections.reverse(sorted);
    Collections.sort(sorted);
    assertEquals(ranks, sorted);
    assertEquals(AliasRank.BEST, ranks.get(0));
    ALL.forEach(claim -> assertTrue(ranks.contains(claim.rank())));
  }

  private static List<AliasRight> all() {
    List<AliasRight> all = new ArrayList<>();
    for (NameRight right : NameRight.values()) {
      for (boolean isDerived : new boolean[] {true, false}) {
        Stream.concat(Stream.of(Optional.<Timestamp>empty()), TIMES.stream().map(Timestamp::parse))
            .forEach(time -> all.add(new AliasRight(right, isDerived, time)));
      }
    }
    return all;
  }
}
