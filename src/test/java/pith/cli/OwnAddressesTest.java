package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are answered at all. */
final class OwnAddressesTest {
  private static final int HTTP = 7474;
  private static final int BOLT = 7687;
  private static final OwnAddresses OWN = new OwnAddresses(HTTP, BOLT);
  private static final List<String> NOTHING = List.of();
  private static final List<String> HERE = List.of("127.0.0.1:7474");

  private static boolean isAnswered(
      int port, List<String> hosts, List<String> origins, List<String> sites) {
    return OWN.refusal(port, new OwnAddresses.Request(hosts, origins, sites)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7474, 127.0.0.1:7474, true",
    "7474, localhost:7474, true",
    "7474, LocalHost:7474, true",
    "7687, 127.0.0.1:7687, true",
    "7474, 127.0.0.1:7687, false",
    "7687, 127.0.0.1:7474, false",
    "7474, 127.0.0.1, false",
    "7474, '', false",
    "7474, evil.example, false",
    "7474, evil.example:7474, false",
    "7474, 127.0.0.1.evil.example:7474, false",
    "7474, localhost.:7474, false",
    "7474, 127.0.0.1:7474@evil.example, false",
    "7474, '127.0.0.1:7474, evil.example', false"
  })
  void byTheNameThatTheRequestCameBy(int port, String host, boolean isAnswered) {
    assertEquals(isAnswered, isAnswered(port, List.of(host), NOTHING, NOTHING));
  }

  @Test
  void byOneNameAlone() {
    assertTrue(!isAnswered(HTTP, NOTHING, NOTHING, NOTHING));
    assertTrue(!isAnswered(HTTP, List.of(HERE.get(0), "evil.example"), NOTHING, NOTHING));
    assertTrue(!isAnswered(HTTP, List.of(HERE.get(0), HERE.get(0)), NOTHING, NOTHING));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:7474, true",
    "http://localhost:7474, true",
    "HTTP://LOCALHOST:7474, true",
    "http://127.0.0.1:7687, false",
    "http://127.0.0.1:8080, false",
    "http://127.0.0.1, false",
    "https://127.0.0.1:7474, false",
    "http://evil.example, false",
    "http://evil.example:7474, false",
    "http://127.0.0.1:7474.evil.example, false",
    "http://localhost:7474/, false",
    "'', false",
    "file://, false",
    "null, false"
  })
  void byThePageThatSendsThem(String origin, boolean isAnswered) {
    assertEquals(isAnswered, isAnswered(HTTP, HERE, List.of(origin), NOTHING));
    assertEquals(isAnswered, isAnswered(BOLT, List.of("localhost:7687"), List.of(origin), NOTHING));
    assertTrue(!isAnswered(HTTP, HERE, List.of("http://127.0.0.1:7474", origin + "x"), NOTHING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "something-new", ""})
  void aLinkOrAPictureOfAnotherPageHasNoOrigin(String site) {
    assertTrue(!isAnswered(HTTP, HERE, NOTHING, List.of(site)));
    assertTrue(isAnswered(HTTP, HERE, NOTHING, List.of("none")));
    assertTrue(isAnswered(HTTP, HERE, NOTHING, List.of("same-origin")));
  }

  @Test
  void browsersOwnPageTalksToTheOtherPort() {
    List<String> page = List.of("http://127.0.0.1:7474");
    assertTrue(isAnswered(BOLT, List.of("127.0.0.1:7687"), page, List.of("same-site")));
  }

  @Test
  void theRefusalSaysWhatToDo() {
    String why =
        OWN.refusal(HTTP, new OwnAddresses.Request(HERE, List.of("http://evil.example"), List.of()))
            .orElseThrow();
    assertEquals(
        "pith: REFUSED. Only pages of this server are answered. Origin: expected"
            + " http://127.0.0.1:7474 or http://localhost:7474, found http://evil.example."
            + " Type or paste the address that pith serve printed.",
        why);
  }

  @Test
  void thePortThatAddressesLeaveOut() {
    OwnAddresses own = new OwnAddresses(80, BOLT);
    var request =
        new OwnAddresses.Request(
            List.of("127.0.0.1"), List.of("http://127.0.0.1"), List.of("same-origin"));
    assertTrue(own.refusal(80, request).isEmpty());
  }
}
