package pith.time;

import java.util.function.Function;

/** Who is said to have seen a message. What it is worth is for {@link TimeJudge} to say. */
public sealed interface Attestation {
  <T> T fold(Function<Bitcoin, T> bitcoin, Function<Pending, T> pending, Function<Other, T> other);

  /** A block of Bitcoin whose header has the message as its Merkle root. */
  record Bitcoin(int height) implements Attestation {
    @Override
    public <T> T fold(
        Function<Bitcoin, T> bitcoin, Function<Pending, T> pending, Function<Other, T> other) {
      return bitcoin.apply(this);
    }
  }

  /** A calendar that promised to put it into a block. */
  record Pending(String calendar) implements Attestation {
    @Override
    public <T> T fold(
        Function<Bitcoin, T> bitcoin, Function<Pending, T> pending, Function<Other, T> other) {
      return pending.apply(this);
    }
  }

  /** Of another kind: kept, and never taken for one of those above. */
  record Other(String kind) implements Attestation {
    @Override
    public <T> T fold(
        Function<Bitcoin, T> bitcoin, Function<Pending, T> pending, Function<Other, T> other) {
      return other.apply(this);
    }
  }
}
