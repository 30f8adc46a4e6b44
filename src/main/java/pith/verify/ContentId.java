package pith.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.json.CanonicalJson;
import pith.model.Event;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.PublicKey;

/**
 * What a bundle says, apart from when it was exported: its record, events, names, keys and hints,
 * who signed each of them, and what was found wrong with it. A registry signs a bundle anew at each
 * export, so bundles of different hashes may say the same.
 *
 * <p>Only a bundle whose keys are all in it has one, so that it depends on no trust policy.
 */
public record ContentId(String hex) {
  /** Of a hash: short enough to be stored beside a node, too long for two bundles to share. */
  private static final int DIGITS = 48;

  private static final String SIGNATURE = "bundle_signature";
  private static final String EVENTS = "events";
  private static final Set<String> OF_THE_EXPORT = Set.of("built_at", SIGNATURE, EVENTS);
  private static final Set<String> ENVELOPE = Set.of("signature");

  /** Empty where something in the bundle does not hold by the keys that it brings. */
  public static Optional<ContentId> of(BundleReport report) {
    Optional<PublicKey> signer = report.signedBy().filter(unused -> bringsKeyOfSeal(report));
    if (signer.isEmpty() || !report.hasItsNumber()) {
      return Optional.empty();
    }
    List<Json> content = new ArrayList<>();
    for (CheckedEvent checked : report.events()) {
      Optional<Event> event = checked.event();
      if (event.isEmpty()) {
        return Optional.empty();
      }
      stated(checked).ifPresent(content::add);
      content.add(new JsonString(event.get().key().hex()));
    }
    content.add(new JsonString(signer.get().hex()));
    content.add(rest(report));
    report.findings().stream()
        .filter(Finding::isNotable)
        .map(ContentId::text)
        .forEach(content::add);
    return Optional.of(
        new ContentId(CanonicalJson.sha256(new JsonArray(content)).hex().substring(0, DIGITS)));
  }

  private static boolean bringsKeyOfSeal(BundleReport report) {
    return report
        .bundle()
        .json()
        .object(SIGNATURE)
        .flatMap(Envelope::seen)
        .flatMap(seal -> report.keys().find(seal.keyId(), seal.fingerprint()))
        .isPresent();
  }

  /** The id stands for the body; what is stated beside it is a part of what the bundle says. */
  static Optional<Json> stated(CheckedEvent checked) {
    return checked.entry().asObject().map(entry -> stated(checked, entry));
  }

  private static Json stated(CheckedEvent checked, JsonObject entry) {
    JsonObject stated = entry.without(ENVELOPE);
    return new JsonArray(
        List.of(
            new JsonString(checked.id().text()),
            stated.get("event_id").orElse(new JsonString("")),
            stated.get("content_sha256").orElse(new JsonString(""))));
  }

  /** A state that follows from the events says nothing more. */
  private static Json rest(BundleReport report) {
    JsonObject rest = report.bundle().json().without(OF_THE_EXPORT);
    return report.isStateReproduced() ? rest.without(Set.of("state")) : rest;
  }

  static Json text(Finding finding) {
    return new JsonString(
        String.join(
            "\n",
            finding.check().name(),
            finding.status().name(),
            finding.subject(),
            finding.code(),
            finding.expected(),
            finding.found()));
  }
}
