package pith.graph.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.graph.rows.LinkRows;
import pith.load.spill.ByteWriter;
import pith.model.EventId;
import pith.wanted.LinkKind;
import pith.wanted.LinksOfEvent;
import pith.wanted.NamedLink;
import pith.wanted.NodeKind;
import pith.wanted.WantedBundle;
import pith.wanted.WantedEvent;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/** One paper as rows. What it shares with others is left to joins. */
final class PaperRows {
  private final PieceRows rows;
  private final WantedPaper wanted;
  private final int paper;
  private final Map<EventId, Integer> events = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();

  /**
   * @param properties of the paper
   * @param bundles the properties of its bundles, in their order
   */
  PaperRows(
      PieceRows rows,
      WantedPaper wanted,
      WantedProperties properties,
      List<WantedProperties> bundles) {
    this.rows = rows;
    this.wanted = wanted;
    this.paper = rows.paper(wanted.labels(), properties);
    rows.join(JoinKind.NUMBERS, Keys.number(wanted.number(), Keys.HAS), paper);
    wanted.events().values().stream().filter(WantedEvent::isOwn).forEach(this::event);
    wanted.claims().forEach(this::claim);
    for (int i = 0; i < bundles.size(); i++) {
      bundle(wanted.bundles().get(i), bundles.get(i));
    }
    wanted
        .names()
        .forEach(
            (name, right) ->
                rows.join(
                    JoinKind.NAMES, Keys.name(name, Keys.HAS), paper, NameClaim.packed(right)));
    wanted.events().values().stream().filter(WantedEvent::isOwn).forEach(this::links);
  }

  int paper() {
    return paper;
  }

  int eventCount() {
    return events.size();
  }

  private void event(WantedEvent event) {
    int node = rows.node(NodeKind.EVENT, event.properties());
    events.put(event.id(), node);
    rows.join(JoinKind.EVENTS, Keys.event(event.id(), Keys.HAS), node);
  }

  private void claim(String id, WantedProperties properties) {
    int node = rows.node(NodeKind.CLAIM, properties);
    claims.put(id, node);
    rows.link(LinkKind.CLAIMS, paper, node, WantedProperties.NONE);
  }

  private void bundle(WantedBundle bundle, WantedProperties properties) {
    int node = rows.node(NodeKind.BUNDLE, properties);
    rows.link(LinkKind.DESCRIBES, node, paper, WantedProperties.NONE);
    for (WantedBundle.Place place : bundle.events()) {
      Optional.ofNullable(events.get(place.event()))
          .ifPresentOrElse(
              event -> rows.link(LinkKind.CONTAINS, node, event, place.properties()),
              () -> foreign(node, place));
    }
  }

  /** It is no more than noted, unless a bundle of its own paper brings it. */
  private void foreign(int bundle, WantedBundle.Place place) {
    WantedEvent event = Optional.ofNullable(wanted.events().get(place.event())).orElseThrow();
    rows.join(
        JoinKind.EVENTS,
        Keys.event(event.id(), Keys.FOREIGN),
        bundle,
        new ByteWriter()
            .block(LinkRows.packed(place.properties()))
            .block(LinkRows.packed(event.properties()))
            .bytes());
  }

  private void links(WantedEvent event) {
    int node = Optional.ofNullable(events.get(event.id())).orElseThrow();
    for (NamedLink link : LinksOfEvent.of(event, wanted)) {
      link(node, event, link);
    }
    event.drawn().ifPresent(edge -> rows.draw(Drawing.of(event, edge, node, paper)));
  }

  private void link(int node, WantedEvent event, NamedLink link) {
    link.end()
        .<Runnable>fold(
            other ->
                link.kind() == LinkKind.ABOUT
                    ? () -> rows.link(link.kind(), node, paper, link.properties())
                    : () ->
                        point(
                            JoinKind.NUMBERS,
                            Keys.number(other.number(), Keys.POINTER),
                            node,
                            link),
            named -> () -> named(node, named.id(), link),
            alias -> () -> point(JoinKind.NAMES, Keys.name(alias.key(), Keys.POINTER), node, link),
            signer -> () -> rows.signed(node, event.signer().orElseThrow()),
            bundle -> () -> {},
            claim -> () -> claimed(node, claim.claimId(), link))
        .run();
  }

  private void point(JoinKind join, byte[] key, int node, NamedLink link) {
    rows.pointer(join, key, node, link);
  }

  private void named(int node, EventId named, NamedLink link) {
    Optional.ofNullable(events.get(named))
        .ifPresentOrElse(
            own -> rows.link(link.kind(), node, own, link.properties()),
            () -> point(JoinKind.EVENTS, Keys.event(named, Keys.POINTER), node, link));
  }

  private void claimed(int node, String claim, NamedLink link) {
    rows.link(
        link.kind(), node, Optional.ofNullable(claims.get(claim)).orElseThrow(), link.properties());
  }
}
