package pith.time;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pith.model.Sha256;

/** Compares what a proof leads to with the blocks that the operator gave. */
public final class TimeJudge {
  private final BlockHeaders headers;

  public TimeJudge(BlockHeaders headers) {
    this.headers = headers;
  }

  /** One answer for each attestation, in the order of the proof. */
  public List<TimeAnswer> answers(TimeProof proof) {
    return proof.ends().stream().map(this::answer).toList();
  }

  private TimeAnswer answer(Attested end) {
    return end.attestation()
        .fold(
            block -> inBlock(block.height(), end.message()),
            promise -> TimeAnswer.pending(promise.calendar()),
            other -> TimeAnswer.other(other.kind()));
  }

  private TimeAnswer inBlock(int height, Message message) {
    Optional<Sha256> root = message.digest();
    if (root.isEmpty()) {
      return TimeAnswer.block(
          height,
          TimeVerdict.DOES_NOT_VERIFY,
          "the proof ends in " + message.length() + " bytes; a Merkle root has 32");
    }
    List<Block> counting = headers.at(height).stream().filter(Block::counts).toList();
    return counting.isEmpty()
        ? TimeAnswer.block(height, TimeVerdict.NOT_JUDGED, headers.missing(height))
        : counting.stream()
            .filter(block -> commitsTo(block, root.get()))
            .findFirst()
            .map(block -> anchored(height, block))
            .orElseGet(
                () ->
                    TimeAnswer.block(
                        height,
                        TimeVerdict.DOES_NOT_VERIFY,
                        "block " + height + " has another Merkle root than the proof leads to"));
  }

  private static TimeAnswer anchored(int height, Block block) {
    return TimeAnswer.anchored(
        Anchored.of(height, block.time()),
        block.standing() == Block.Standing.STATED
            ? Optional.of("by a line of the operator, without a header")
            : Optional.empty());
  }

  /** People write a root backwards, and a line does not say which way it is written. */
  private static boolean commitsTo(Block block, Sha256 root) {
    return block.root().equals(root)
        || block.standing() == Block.Standing.STATED
            && Arrays.equals(BlockHeader.backwards(block.root().bytes()), root.bytes());
  }
}
