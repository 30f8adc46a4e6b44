package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.rows.GraphRows;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.load.spill.Spilled;
import pith.model.PublicKey;
import pith.trust.TrustPolicy;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.SignerClaim;
import pith.wanted.SignerClaims;
import pith.wanted.WantedProperties;

/** What the events of all papers say of the key that signed them. */
final class SignerJoin extends Joining {
  private final TrustPolicy policy;
  private Optional<SignerClaims> sum = Optional.empty();
  private long count;

  SignerJoin(GraphRows rows, Joins joins, Runnable guard, TrustPolicy policy) {
    super(rows, joins, guard);
    this.policy = policy;
  }

  /** How many keys there are. */
  @Override
  ImportCounts counts() {
    return ImportCounts.NONE.plus(Counter.SIGNERS, count);
  }

  static void write(ByteWriter out, SignerClaims claims) {
    out.text(claims.signerId()).text(claims.signerType()).number(claims.keyIds().size());
    claims.keyIds().forEach(out::text);
  }

  private static SignerClaims read(ByteReader in) {
    String id = in.text();
    String type = in.text();
    TreeSet<String> keyIds = new TreeSet<>();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      keyIds.add(in.text());
    }
    return new SignerClaims(id, type, keyIds);
  }

  @Override
  void begin() {
    sum = Optional.empty();
    count++;
  }

  @Override
  void take(Spilled each) throws IOException {
    ByteReader in = new ByteReader(each.value());
    long first = in.number();
    SignerClaims claims = read(in);
    sum = Optional.of(sum.map(all -> all.and(claims)).orElse(claims));
    int events = in.count();
    for (int i = 0; i < events; i++) {
      rows.link(LinkKind.SIGNED_BY, first + in.number(), rows.nextNode(), WantedProperties.NONE);
    }
  }

  @Override
  void end(byte[] key) throws IOException {
    PublicKey signer = Keys.signer(key);
    rows.node(NodeKind.SIGNER, Set.of(), SignerClaim.ofSigner(signer, policy, sum.orElseThrow()));
  }
}
