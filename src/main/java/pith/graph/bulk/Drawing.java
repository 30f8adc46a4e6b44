package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import pith.graph.rows.LinkRows;
import pith.graph.rows.Numbered;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.wanted.DerivedEdge;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;
import pith.wanted.WantedEvent;
import pith.wanted.WantedProperties;

/**
 * What an event draws between its paper and the one that it means.
 *
 * @param event its node
 * @param paper its paper
 * @param properties packed
 * @param label what it makes of the other paper
 */
record Drawing(
    long event, long paper, LinkKind kind, byte[] properties, Optional<StandingLabel> label) {
  private static final int INFO = 0;
  private static final Numbered<LinkKind> KINDS = new Numbered<>(LinkKind.class);
  private static final Numbered<StandingLabel> LABELS = new Numbered<>(StandingLabel.class);

  static Drawing of(WantedEvent event, DerivedEdge edge, long node, long paper) {
    WantedProperties properties = event.properties(edge);
    return new Drawing(
        node,
        paper,
        edge.kind(),
        LinkRows.packed(properties),
        edge.kind() == LinkKind.CITES
            ? StandingLabel.ofCitation(
                properties.text(PropertyKeys.RELATION),
                properties.get(PropertyKeys.TRUSTED).equals(Optional.of(true)))
            : Optional.empty());
  }

  /** It stands in front of the papers that it may be drawn to. */
  void addTo(Joins joins, long base) throws IOException {
    joins.add(
        JoinKind.EDGES,
        new ByteWriter(9).sortable(base + event).tag(INFO).bytes(),
        new ByteWriter(32 + properties.length)
            .number(base + paper)
            .tag(KINDS.number(kind))
            .tag(label.map(LABELS::number).orElse(-1))
            .raw(properties)
            .bytes());
  }

  static Drawing read(long event, byte[] value) {
    ByteReader in = new ByteReader(value);
    long paper = in.number();
    LinkKind kind = KINDS.at(in.tag());
    int label = in.tag();
    return new Drawing(
        event,
        paper,
        kind,
        in.rest(),
        label < 0 ? Optional.empty() : Optional.of(LABELS.at(label)));
  }

  /** One of the papers that it may be drawn to: the first in rank counts. */
  static void addTarget(Joins joins, long event, long rank, long target) throws IOException {
    joins.add(
        JoinKind.EDGES,
        new ByteWriter(9).sortable(event).tag((int) (1 + rank)).bytes(),
        new ByteWriter(10).number(target).bytes());
  }
}
