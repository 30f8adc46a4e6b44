package pith.procedure.settings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.time.ChainRule;
import pith.time.PinnedBlock;

/**
 * What {@code pith.anchors} takes.
 *
 * @param headers a file; empty for those of the trust file
 * @param proof a file beside; empty for none
 * @param rule empty for that of the trust file
 */
public record AnchorSettings(
    Optional<String> headers, Optional<String> proof, Optional<ChainRule> rule) {
  public static final String TEXT =
      "{ headers = '' :: STRING, proof = '' :: STRING, blocks = [] :: LIST<STRING>, least_work = "
          + "'' :: STRING }";

  private static final Setting<String> HEADERS = new TextSetting("headers");
  private static final Setting<String> PROOF = new TextSetting("proof");
  private static final Setting<List<String>> BLOCKS = new TextsSetting("blocks");
  private static final Setting<String> LEAST_WORK = new TextSetting("least_work");

  public static final CallSettings KEYS =
      CallSettings.of("pith.anchors", HEADERS, PROOF, BLOCKS, LEAST_WORK);

  public static AnchorSettings of(Map<String, Object> config) {
    GivenSettings given = KEYS.read(config);
    ChainRule rule = new ChainRule(blocks(given), leastWork(given));
    return new AnchorSettings(
        given(given, HEADERS),
        given(given, PROOF),
        rule.isEmpty() ? Optional.empty() : Optional.of(rule));
  }

  private static Optional<String> given(GivenSettings given, Setting<String> setting) {
    return Optional.of(given.get(setting)).filter(text -> !text.isEmpty());
  }

  private static List<PinnedBlock> blocks(GivenSettings given) {
    List<PinnedBlock> blocks = new ArrayList<>();
    for (String text : given.get(BLOCKS)) {
      blocks.add(
          PinnedBlock.parse(text)
              .orElseThrow(() -> Setting.refused(given.place(BLOCKS), PinnedBlock.FORM, text)));
    }
    return blocks;
  }

  private static Optional<BigInteger> leastWork(GivenSettings given) {
    return given(given, LEAST_WORK)
        .map(
            hex ->
                ChainRule.work(hex)
                    .orElseThrow(
                        () -> Setting.refused(given.place(LEAST_WORK), ChainRule.WORK_FORM, hex)));
  }
}
