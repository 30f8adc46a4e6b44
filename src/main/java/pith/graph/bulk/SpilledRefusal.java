package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.load.spill.SortedSpill;
import pith.load.spill.Spilled;
import pith.model.Sha256;
import pith.refusal.Place;
import pith.refusal.Problem;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** A refusal, until there is a database that it can be written to. */
public final class SpilledRefusal {
  private SpilledRefusal() {}

  public static void add(SortedSpill spill, Refusal refusal) throws IOException {
    Place place = refusal.place();
    Problem problem = refusal.problem();
    spill.add(
        Keys.node(spill.count(), Keys.HAS),
        new ByteWriter()
            .text(place.source())
            .number(place.position())
            .number(place.offset())
            .text(problem.code().name())
            .text(problem.expected())
            .text(problem.found())
            .text(refusal.document().map(Sha256::hex).orElse(""))
            .bytes());
  }

  static Refusal read(Spilled spilled) {
    ByteReader in = new ByteReader(spilled.value());
    Place place = new Place(in.text(), in.number(), in.number());
    Problem problem = RefusalCode.valueOf(in.text()).problem(in.text(), in.text());
    return new Refusal(
        place,
        problem,
        Optional.of(in.text()).filter(hex -> !hex.isEmpty()).flatMap(Sha256::parse));
  }
}
