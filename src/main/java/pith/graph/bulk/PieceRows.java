package pith.graph.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pith.graph.rows.LinkRows;
import pith.graph.rows.NodeRows;
import pith.load.spill.ByteWriter;
import pith.model.PublicKey;
import pith.wanted.LinkKind;
import pith.wanted.NamedLink;
import pith.wanted.NodeKind;
import pith.wanted.PropertyKeys;
import pith.wanted.SignerClaims;
import pith.wanted.StandingLabel;
import pith.wanted.WantedEvent;
import pith.wanted.WantedProperties;

/** The rows of some papers, and what they give to joins. Nodes are counted from the first. */
final class PieceRows {
  private static final byte[] NOTHING = {};
  private final NodeRows nodes = new NodeRows();
  private final LinkRows links = new LinkRows();
  private final List<Join> joins = new ArrayList<>();
  private final List<Drawing> drawings = new ArrayList<>();
  private final Map<PublicKey, SignedHere> signers = new LinkedHashMap<>();

  /** What events say of one key. */
  private static final class SignedHere {
    private final List<Integer> events = new ArrayList<>();
    private SignerClaims claims;

    SignedHere(SignerClaims first) {
      this.claims = first;
    }
  }

  NodeRows nodes() {
    return nodes;
  }

  LinkRows links() {
    return links;
  }

  int node(NodeKind kind, WantedProperties properties) {
    return nodes.add(kind, Set.of(), properties);
  }

  int paper(Set<StandingLabel> labels, WantedProperties properties) {
    return nodes.add(NodeKind.PAPER, labels, properties);
  }

  void link(LinkKind kind, int start, int end, WantedProperties properties) {
    links.add(kind, start, end, properties);
  }

  void draw(Drawing drawing) {
    drawings.add(drawing);
  }

  List<Drawing> drawings() {
    return drawings;
  }

  void join(JoinKind kind, byte[] key, int node) {
    join(kind, key, node, NOTHING);
  }

  void join(JoinKind kind, byte[] key, int node, byte[] rest) {
    joins.add(new Join(kind, key, node, rest));
  }

  /** From an event to something that is not of its paper alone. */
  void pointer(JoinKind join, byte[] key, int event, NamedLink link) {
    join(
        join,
        key,
        event,
        Pointer.rest(
            link.kind(),
            (long) link.properties().get(PropertyKeys.RANK).orElse(0L),
            LinkRows.packed(link.properties())));
  }

  void signed(int event, WantedEvent.SignedBy by) {
    SignerClaims claims = SignerClaims.of(by.claim());
    SignedHere here = signers.computeIfAbsent(by.key(), unused -> new SignedHere(claims));
    here.events.add(event);
    here.claims = here.claims.and(claims);
  }

  /** Each key once, however many events it signed. */
  List<Join> joins() {
    List<Join> all = new ArrayList<>(joins);
    signers.forEach(
        (key, signed) -> {
          int first = signed.events.get(0);
          ByteWriter rest = new ByteWriter();
          SignerJoin.write(rest, signed.claims);
          rest.number(signed.events.size());
          signed.events.forEach(event -> rest.number(event - first));
          all.add(new Join(JoinKind.SIGNERS, Keys.signer(key), first, rest.bytes()));
        });
    return all;
  }
}
