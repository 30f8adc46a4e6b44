package pith.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import pith.crypto.KeyCache;
import pith.crypto.ProvedSignatures;
import pith.merge.Merge;
import pith.merge.MergeInput;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.Sha256;

/** Checks every hash, signature, link and name of a bundle. Safe to share between threads. */
public final class BundleVerifier {
  public static final String BUNDLE_TYPE = "pith_open_graph_bundle";
  private static final String BUNDLE_VERSION = "1.0";

  private final KeyCache cache;
  private final KeyRing pinned;
  private final Optional<ProvedSignatures> proved;
  private final Runnable guard;

  /** {@code pinned} keys may have signed a bundle that does not bring them. */
  public BundleVerifier(KeyCache cache, KeyRing pinned) {
    this(cache, pinned, Optional.empty(), () -> {});
  }

  private BundleVerifier(
      KeyCache cache, KeyRing pinned, Optional<ProvedSignatures> proved, Runnable guard) {
    this.cache = cache;
    this.pinned = pinned;
    this.proved = proved;
    this.guard = guard;
  }

  /** The same, with a guard that runs with every key, event, link and name; it throws to stop. */
  public BundleVerifier guardedBy(Runnable other) {
    return new BundleVerifier(cache, pinned, proved, other);
  }

  /** The same, for what is read again and again: it decides no signature twice. */
  public BundleVerifier remembering(ProvedSignatures signatures) {
    return new BundleVerifier(cache, pinned, Optional.of(signatures), guard);
  }

  public HashedBundle hashed(JsonObject bundle) {
    return HashedBundle.of(bundle, guard);
  }

  public MergeResult merge(MergeInput input) {
    return Merge.of(input, guard);
  }

  /** Empty iff the bundle has no record that a number follows from: then it is about no paper. */
  public Optional<BundleReport> verify(HashedBundle bundle) {
    return identity(bundle.json())
        .map(paper -> verify(bundle.json(), paper, Optional.of(bundle.sha256()), merged -> bundle));
  }

  /** The same for a bundle whose declared state was left out because it can be recomputed. */
  public Optional<BundleReport> verifyWithoutState(JsonObject bundle) {
    return identity(bundle)
        .map(
            paper ->
                verify(
                    bundle,
                    paper,
                    Optional.empty(),
                    merged -> hashed(bundle.with("state", merged.state()))));
  }

  private static Optional<RecordIdentity> identity(JsonObject bundle) {
    return bundle.object("canonical_record").flatMap(RecordIdentity::of);
  }

  /** Judges an event again with keys that its own bundle did not bring. */
  public CheckedEvent judgeAgain(CheckedEvent checked, RecordIdentity paper, KeyRing keys) {
    guard.run();
    HashedEntry entry =
        new HashedEntry(checked.entry(), checked.body(), checked.bodyText(), checked.id());
    return new EventCheck(paper, keys, Signatures.NONE).check(entry, checked.position());
  }

  /** What another signature block makes of a bundle that was verified already. */
  public BundleReport reseal(BundleReport report, Json block) {
    Findings findings = new Findings();
    findings.addAll(report.findings().stream().filter(each -> !SealCheck.isAbout(each)).toList());
    HashedBundle bundle = report.bundle().signed(block);
    KeyRing known = report.keys().and(pinned);
    BundleSeal seal = new SealCheck(known, Signatures.NONE, findings).check(bundle);
    return new BundleReport(
        bundle,
        report.paper(),
        report.keys(),
        report.events(),
        report.aliases(),
        seal,
        report.hasItsNumber(),
        report.asBundled(),
        report.isStateReproduced(),
        findings.list());
  }

  /**
   * @param hash of the bundle, where it is known before the merge
   * @param whole gives the bundle with its state, once the merge is known
   */
  private BundleReport verify(
      JsonObject given,
      RecordIdentity paper,
      Optional<Sha256> hash,
      Function<MergeResult, HashedBundle> whole) {
    Findings findings = new Findings();
    findings.same(Check.BUNDLE_VERSION, "bundle", BUNDLE_VERSION, given.text("bundle_version"));
    boolean numberHolds = new RecordCheck(paper, findings).check(given);
    KeyRing keys = new KeyCheck(cache, findings, guard).check(items(given, "public_keys"));
    List<HashedEntry> entries =
        items(given, "events").stream().map(entry -> HashedEntry.of(entry, guard)).toList();
    KeyRing known = keys.and(pinned);
    Signatures signatures = signatures(given, entries, paper, known, hash);
    List<CheckedEvent> events = events(entries, paper, keys, signatures, findings);
    List<Alias> aliases =
        new AliasCheck(paper, findings, guard).check(items(given, "source_aliases"));
    MergeResult merged = merge(asBundled(paper, events, aliases));
    new LinkCheck(findings).check(merged);
    HashedBundle bundle = whole.apply(merged);
    new BundleFieldsCheck(findings).check(bundle.json());
    boolean reproduced = new StateCheck(findings).check(bundle.json(), merged);
    BundleSeal seal = new SealCheck(known, signatures, findings).check(bundle);
    return new BundleReport(
        bundle,
        paper,
        keys,
        events,
        aliases,
        seal,
        numberHolds,
        merged,
        reproduced,
        findings.list());
  }

  private Signatures signatures(
      JsonObject bundle,
      List<HashedEntry> entries,
      RecordIdentity paper,
      KeyRing known,
      Optional<Sha256> hash) {
    Signatures.Together together = new Signatures.Together(known, cache, proved);
    for (HashedEntry entry : entries) {
      guard.run();
      together.ask(
          entry.entry().asObject().flatMap(event -> event.object("signature")),
          entry.id().content());
      together.ask(ReceiptCheck.receipt(entry.entry()).flatMap(Json::asObject), paper.sha256());
    }
    hash.ifPresent(digest -> together.ask(bundle.object("bundle_signature"), digest));
    return together.decided();
  }

  private List<CheckedEvent> events(
      List<HashedEntry> entries,
      RecordIdentity paper,
      KeyRing keys,
      Signatures signatures,
      Findings findings) {
    EventCheck events = new EventCheck(paper, keys, signatures);
    ReceiptCheck receipts = new ReceiptCheck(paper, keys, signatures, findings);
    SnapshotCheck snapshots = new SnapshotCheck(paper, findings);
    SortedSet<EventId> seen = new TreeSet<>();
    List<CheckedEvent> checked = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      guard.run();
      CheckedEvent event = events.check(entries.get(i), i);
      findings.addAll(event.findings());
      if (!seen.add(event.id())) {
        findings.warn(Check.EVENT_REPEATED, event.id().text(), "one copy", "another copy");
      }
      receipts.check(event);
      snapshots.check(event);
      checked.add(event);
    }
    return checked;
  }

  private static MergeInput asBundled(
      RecordIdentity paper, List<CheckedEvent> events, List<Alias> aliases) {
    return new MergeInput(
        paper.number(),
        paper.record(),
        events.stream().flatMap(event -> event.event().stream()).toList(),
        aliases,
        events.stream().flatMap(event -> event.invalid().stream()).toList());
  }

  private static List<Json> items(JsonObject bundle, String field) {
    return bundle.array(field).map(JsonArray::items).orElse(List.of());
  }
}
