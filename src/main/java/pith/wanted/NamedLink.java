package pith.wanted;

/** A relationship that is wanted from a node at hand, by the name of the node at its other end. */
public record NamedLink(LinkKind kind, NodeName end, WantedProperties properties) {
  static NamedLink bare(LinkKind kind, NodeName end) {
    return new NamedLink(kind, end, WantedProperties.NONE);
  }
}
