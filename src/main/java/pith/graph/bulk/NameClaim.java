package pith.graph.bulk;

import java.util.Optional;
import pith.graph.rows.Numbered;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.model.Timestamp;
import pith.trust.NameRight;
import pith.wanted.AliasRight;

/** The claim of a paper on a name, as bytes. */
record NameClaim(long paper, AliasRight right) {
  private static final Numbered<NameRight> RIGHTS = new Numbered<>(NameRight.class);

  static byte[] packed(AliasRight right) {
    return new ByteWriter()
        .tag(RIGHTS.number(right.right()))
        .tag(right.derived() ? 1 : 0)
        .text(right.createdAt().map(Timestamp::text).orElse(""))
        .bytes();
  }

  static NameClaim read(byte[] value) {
    ByteReader in = new ByteReader(value);
    return new NameClaim(
        in.number(),
        new AliasRight(
            RIGHTS.at(in.tag()),
            in.tag() == 1,
            Optional.of(in.text()).filter(text -> !text.isEmpty()).flatMap(Timestamp::parse)));
  }
}
