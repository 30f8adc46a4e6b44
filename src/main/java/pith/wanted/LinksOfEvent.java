package pith.wanted;

import java.util.ArrayList;
import java.util.List;
import pith.model.EventId;

/** What is drawn from an event. Where it points decides what is drawn between papers. */
public final class LinksOfEvent {
  private LinksOfEvent() {}

  /** Nothing from one that is about another paper. */
  public static List<NamedLink> of(WantedEvent event, WantedPaper paper) {
    List<NamedLink> links = new ArrayList<>();
    if (!event.isOwn()) {
      return links;
    }
    links.add(NamedLink.bare(LinkKind.ABOUT, new NodeName.OfPaper(paper.number())));
    event
        .signer()
        .ifPresent(
            by -> links.add(NamedLink.bare(LinkKind.SIGNED_BY, new NodeName.OfSigner(by.key()))));
    event
        .prev()
        .ifPresent(
            prev -> links.add(NamedLink.bare(LinkKind.PREV_EVENT, new NodeName.OfEvent(prev))));
    event.supersedes().forEach((target, isHonoured) -> links.add(supersedes(target, isHonoured)));
    event.edge().ifPresent(edge -> links.addAll(pointers(edge)));
    event
        .corrects()
        .filter(paper.claims()::containsKey)
        .ifPresent(
            claim ->
                links.add(
                    new NamedLink(
                        LinkKind.CORRECTS,
                        new NodeName.OfClaim(paper.number(), claim),
                        event.attribution())));
    return links;
  }

  private static NamedLink supersedes(EventId target, boolean isHonoured) {
    return new NamedLink(
        LinkKind.SUPERSEDES,
        new NodeName.OfEvent(target),
        WantedProperties.of(PropertyKeys.HONOURED, isHonoured));
  }

  /** A stub lives as long as something points at it. */
  private static List<NamedLink> pointers(DerivedEdge edge) {
    List<NodeName> names = new ArrayList<>();
    edge.other().number().ifPresent(number -> names.add(new NodeName.OfPaper(number)));
    edge.other().names().forEach(name -> names.add(new NodeName.OfAlias(name)));
    List<NamedLink> pointers = new ArrayList<>();
    for (NodeName name : names) {
      pointers.add(
          new NamedLink(
              LinkKind.POINTS_AT,
              name,
              WantedProperties.of(PropertyKeys.RANK, (long) pointers.size())));
    }
    return pointers;
  }
}
