package pith.graph.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.graph.importing.TakenPaper;
import pith.graph.paper.Seals;
import pith.graph.paper.VerifiedBundle;
import pith.graph.write.BundleWriter;
import pith.graph.write.PackedBundle;
import pith.trust.TrustPolicy;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/** What a paper and its bundles want, with what their coming gives, and with their seals. */
final class GivenProperties {
  private final Seals seals;
  private final Instant now;

  GivenProperties(TrustPolicy policy, Instant now) {
    this.seals = new Seals(policy.seal());
    this.now = now;
  }

  /** In the order of the bundles that were taken. */
  List<WantedProperties> bundles(TakenPaper taken, WantedPaper wanted) {
    List<WantedProperties> bundles = new ArrayList<>();
    for (int i = 0; i < taken.bundles().size(); i++) {
      VerifiedBundle bundle = taken.bundles().get(i);
      PackedBundle packed = Optional.ofNullable(taken.packed().get(bundle.hash())).orElseThrow();
      WantedProperties whole =
          WantedProperties.builder()
              .putAll(BundleWriter.given(packed, bundle))
              .putAll(wanted.bundles().get(i).properties())
              .build();
      bundles.add(sealed(whole, seals.codeOfBundle(whole)));
    }
    return bundles;
  }

  WantedProperties paper(TakenPaper taken, WantedPaper wanted, List<WantedProperties> bundles) {
    WantedProperties.Builder paper =
        WantedProperties.builder()
            .putAll(wanted.properties())
            .put(
                PropertyKeys.MERGED_AT,
                wanted
                    .properties()
                    .get(PropertyKeys.STATE_SHA256)
                    .map(unused -> now.atZone(ZoneOffset.UTC)));
    WantedProperties whole =
        (taken.isRecordSeen() ? paper.put(PropertyKeys.RECORD_SEEN, true) : paper).build();
    return sealed(whole, seals.codeOfPaper(whole, bundles));
  }

  private static WantedProperties sealed(WantedProperties whole, Optional<String> code) {
    return code.isEmpty()
        ? whole
        : WantedProperties.builder().putAll(whole).put(PropertyKeys.SEAL, code).build();
  }
}
