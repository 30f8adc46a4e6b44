package pith.graph.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.TakenPaper;
import pith.graph.paper.Seals;
import pith.graph.paper.VerifiedBundle;
import pith.graph.rows.LinkRows;
import pith.graph.rows.NodeRows;
import pith.graph.run.Run;
import pith.graph.write.BundleWriter;
import pith.graph.write.PackedBundle;
import pith.load.Document;
import pith.load.spill.ByteWriter;
import pith.model.EventId;
import pith.model.PublicKey;
import pith.refusal.Refusal;
import pith.trust.PaperUnion;
import pith.trust.TrustPolicy;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.Change;
import pith.wanted.LinkKind;
import pith.wanted.LinksOfEvent;
import pith.wanted.NamedLink;
import pith.wanted.NodeKind;
import pith.wanted.PaperChanges;
import pith.wanted.PaperFacts;
import pith.wanted.PropertyKeys;
import pith.wanted.SignerClaims;
import pith.wanted.WantedBundle;
import pith.wanted.WantedEvent;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/** Turns papers into rows, on one thread. What papers share is left to joins. */
final class PieceWriter {
  private final TrustPolicy policy;
  private final Instant now;
  private final Seals seals;
  private final NodeRows nodes = new NodeRows();
  private final LinkRows links = new LinkRows();
  private final List<Join> joins = new ArrayList<>();
  private final List<Drawing> drawings = new ArrayList<>();
  private final List<Integer> spokenOf = new ArrayList<>();
  private final Map<PublicKey, SignedHere> signers = new LinkedHashMap<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final List<Document.Content> aside = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private ImportCounts counts = ImportCounts.NONE;
  private long papers;
  private long documents;

  PieceWriter(TrustPolicy policy, Instant now) {
    this.policy = policy;
    this.now = now;
    this.seals = new Seals(policy.seal());
  }

  /** What the events of this piece say of one key. */
  private static final class SignedHere {
    private final List<Integer> events = new ArrayList<>();
    private SignerClaims claims;

    SignedHere(SignerClaims first) {
      this.claims = first;
    }

    void add(int event, SignerClaims more) {
      events.add(event);
      claims = claims.and(more);
    }
  }

  /** The nodes of one paper. */
  private record Here(
      WantedPaper wanted, int paper, Map<EventId, Integer> events, Map<String, Integer> claims) {}

  void setAside(List<Document.Content> all) {
    aside.addAll(all);
  }

  void refused(Refusal refusal) {
    refused.add(refusal);
    documents++;
  }

  void add(TakenPaper taken, int of) {
    documents += of;
    refused.addAll(taken.refused());
    counts = counts.plus(taken.counts());
    taken.union().ifPresent(union -> add(taken, union));
  }

  private void add(TakenPaper taken, PaperUnion union) {
    papers++;
    WantedPaper wanted =
        VerifiedBundle.wanted(union, taken.bundles(), taken.isRecordSeen(), policy);
    List<WantedProperties> bundles = bundles(taken, wanted);
    int paper = nodes.add(NodeKind.PAPER, wanted.labels(), paper(taken, wanted, bundles));
    joins.add(new Join(JoinKind.NUMBERS, Keys.number(wanted.number(), Keys.HAS), paper, NOTHING));
    Here here = new Here(wanted, paper, events(wanted), claims(wanted, paper));
    for (int i = 0; i < bundles.size(); i++) {
      bundle(here, wanted.bundles().get(i), bundles.get(i));
    }
    wanted.events().values().forEach(event -> links(here, event));
    wanted.names().forEach((name, right) -> name(name, right, paper));
    counts = counts.plus(Counter.ALIASES, wanted.names().size());
    note(union, here);
  }

  private static final byte[] NOTHING = {};

  private List<WantedProperties> bundles(TakenPaper taken, WantedPaper wanted) {
    List<WantedProperties> bundles = new ArrayList<>();
    for (int i = 0; i < taken.bundles().size(); i++) {
      VerifiedBundle bundle = taken.bundles().get(i);
      PackedBundle packed =
          Optional.ofNullable(taken.packed().get(bundle.hash())).orElseThrow();
      WantedProperties whole =
          WantedProperties.builder()
              .putAll(BundleWriter.given(packed, bundle))
              .putAll(wanted.bundles().get(i).properties())
              .build();
      bundles.add(sealed(whole, seals.codeOfBundle(whole)));
    }
    return bundles;
  }

  private WantedProperties paper(
      TakenPaper taken, WantedPaper wanted, List<WantedProperties> bundles) {
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

  private Map<EventId, Integer> events(WantedPaper wanted) {
    Map<EventId, Integer> events = new HashMap<>();
    for (WantedEvent event : wanted.events().values()) {
      if (event.isOwn()) {
        int node = nodes.add(NodeKind.EVENT, Set.of(), event.properties());
        events.put(event.id(), node);
        joins.add(new Join(JoinKind.EVENTS, Keys.event(event.id(), Keys.HAS), node, NOTHING));
      }
    }
    counts = counts.plus(Counter.NEW_EVENTS, events.size());
    return events;
  }

  private Map<String, Integer> claims(WantedPaper wanted, int paper) {
    Map<String, Integer> claims = new HashMap<>();
    wanted
        .claims()
        .forEach(
            (id, properties) -> {
              int node = nodes.add(NodeKind.CLAIM, Set.of(), properties);
              claims.put(id, node);
              links.add(LinkKind.CLAIMS, paper, node, WantedProperties.NONE);
            });
    return claims;
  }

  private void bundle(Here here, WantedBundle wanted, WantedProperties properties) {
    int node = nodes.add(NodeKind.BUNDLE, Set.of(), properties);
    links.add(LinkKind.DESCRIBES, node, here.paper(), WantedProperties.NONE);
    for (WantedBundle.Place place : wanted.events()) {
      Optional<Integer> own = Optional.ofNullable(here.events().get(place.event()));
      own.ifPresentOrElse(
          event -> links.add(LinkKind.CONTAINS, node, event, place.properties()),
          () -> foreign(here, node, place));
    }
  }

  /** It is no more than noted, unless a bundle of its own paper brings it. */
  private void foreign(Here here, int bundle, WantedBundle.Place place) {
    WantedEvent event =
        Optional.ofNullable(here.wanted().events().get(place.event())).orElseThrow();
    joins.add(
        new Join(
            JoinKind.EVENTS,
            Keys.event(event.id(), Keys.FOREIGN),
            bundle,
            new ByteWriter()
                .block(LinkRows.packed(place.properties()))
                .block(LinkRows.packed(event.properties()))
                .bytes()));
  }

  private void links(Here here, WantedEvent event) {
    Optional<Integer> own = Optional.ofNullable(here.events().get(event.id()));
    if (own.isEmpty()) {
      return;
    }
    for (NamedLink link : LinksOfEvent.of(event, here.wanted())) {
      link(here, own.get(), event, link);
    }
    event
        .drawn()
        .ifPresent(edge -> drawings.add(Drawing.of(event, edge, own.get(), here.paper())));
  }

  private void link(Here here, int event, WantedEvent from, NamedLink link) {
    link.end()
        .<Runnable>fold(
            paper ->
                () -> {
                  if (link.kind() == LinkKind.ABOUT) {
                    links.add(link.kind(), event, here.paper(), link.properties());
                  } else {
                    pointer(
                        JoinKind.NUMBERS, Keys.number(paper.number(), Keys.POINTER), event, link);
                  }
                },
            named -> () -> named(here, event, named.id(), link),
            alias ->
                () ->
                    pointer(JoinKind.NAMES, Keys.name(alias.key(), Keys.POINTER), event, link),
            signer -> () -> signed(event, from.signer().orElseThrow()),
            bundle -> () -> {},
            claim ->
                () ->
                    links.add(
                        link.kind(),
                        event,
                        Optional.ofNullable(here.claims().get(claim.claimId())).orElseThrow(),
                        link.properties()))
        .run();
  }

  private void named(Here here, int event, EventId named, NamedLink link) {
    Optional.ofNullable(here.events().get(named))
        .ifPresentOrElse(
            own -> links.add(link.kind(), event, own, link.properties()),
            () -> pointer(JoinKind.EVENTS, Keys.event(named, Keys.POINTER), event, link));
  }

  private void pointer(JoinKind join, byte[] key, int event, NamedLink link) {
    byte[] rest =
        new ByteWriter()
            .tag(link.kind().ordinal())
            .number((long) link.properties().get(PropertyKeys.RANK).orElse(0L))
            .raw(LinkRows.packed(link.properties()))
            .bytes();
    joins.add(new Join(join, key, event, rest));
  }

  private void signed(int event, WantedEvent.SignedBy by) {
    SignerClaims claims = SignerClaims.of(by.claim());
    signers.computeIfAbsent(by.key(), unused -> new SignedHere(claims)).add(event, claims);
  }

  private void name(AliasKey name, AliasRight right, int paper) {
    joins.add(
        new Join(
            JoinKind.NAMES, Keys.name(name, Keys.HAS), paper, NameClaim.packed(right)));
  }

  private void note(PaperUnion union, Here here) {
    changes.addAll(
        PaperChanges.ofNew(
            here.wanted().number().text(),
            PaperFacts.of(union, here.wanted()),
            PaperFacts.conflicts(union)));
    if (here.wanted().events().values().stream().anyMatch(event -> event.says().isPresent())) {
      spokenOf.add(here.paper());
    }
  }

  Piece piece() {
    signers.forEach(
        (key, signed) -> {
          ByteWriter rest = new ByteWriter();
          SignerJoin.write(rest, signed.claims);
          rest.number(signed.events.size());
          int first = signed.events.get(0);
          signed.events.forEach(event -> rest.number(event - first));
          joins.add(new Join(JoinKind.SIGNERS, Keys.signer(key), first, rest.bytes()));
        });
    return new Piece(
        nodes.block(),
        links.block(),
        joins,
        drawings,
        spokenOf,
        counts,
        refused,
        aside,
        changes.isEmpty() ? NOTHING : Run.packed(changes),
        papers,
        documents);
  }
}
