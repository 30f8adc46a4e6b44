package pith.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.crypto.KeyCache;
import pith.crypto.ProvedSignatures;
import pith.crypto.SignatureCheck;
import pith.crypto.VerifyingKey;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.model.Sha256;

/**
 * Whether signatures hold. Those of one bundle are decided together, which is quicker and gives the
 * same answers; any other is decided when it is asked about. What is decided here says nothing of
 * the blocks that they stand in: the caller judges those.
 */
final class Signatures {
  static final Signatures NONE = new Signatures(Map.of(), Optional.empty());

  private final Map<Question, Boolean> decided;
  private final Optional<ProvedSignatures> proved;

  /** Ordered, since strangers choose the texts and can make as many hash alike as they like. */
  private record Question(PublicKey key, Sha256 digest, String base64)
      implements Comparable<Question> {
    private static final Comparator<Question> ORDER =
        Comparator.comparing(Question::key)
            .thenComparing(Question::digest)
            .thenComparing(Question::base64);

    @Override
    public int compareTo(Question other) {
      return ORDER.compare(this, other);
    }
  }

  private Signatures(Map<Question, Boolean> decided, Optional<ProvedSignatures> proved) {
    this.decided = decided;
    this.proved = proved;
  }

  boolean hold(VerifyingKey key, Sha256 digest, Envelope envelope) {
    Question question = new Question(key.publicKey(), digest, envelope.signatureBase64());
    return Optional.ofNullable(decided.get(question))
        .orElseGet(() -> envelope.signature().filter(each -> holds(key, digest, each)).isPresent());
  }

  private boolean holds(VerifyingKey key, Sha256 digest, byte[] signature) {
    return proved
        .map(known -> known.verifies(key, digest, signature))
        .orElseGet(() -> key.verifies(digest, signature));
  }

  /** Collects the questions that a bundle raises, and has them decided a few at a time. */
  static final class Together {
    /** An inversion shared by so many costs each of them next to nothing. */
    private static final int MOST = 64;

    private final KeyRing keys;
    private final KeyCache cache;
    private final Optional<ProvedSignatures> proved;
    private final Map<Question, Boolean> decided = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<SignatureCheck> checks = new ArrayList<>();

    Together(KeyRing keys, KeyCache cache, Optional<ProvedSignatures> proved) {
      this.keys = keys;
      this.cache = cache;
      this.proved = proved;
    }

    /** Whatever is no signature block by a known key raises none. */
    void ask(Optional<JsonObject> block, Sha256 digest) {
      Optional<Envelope> envelope = block.flatMap(Envelope::seen);
      Optional<VerifyingKey> key =
          envelope.flatMap(seen -> keys.find(seen.keyId(), seen.fingerprint()));
      Optional<byte[]> signature = envelope.flatMap(Envelope::signature);
      if (key.isPresent() && signature.isPresent()) {
        PublicKey by = key.get().publicKey();
        questions.add(new Question(by, digest, envelope.get().signatureBase64()));
        checks.add(new SignatureCheck(by, digest, signature.get()));
        if (checks.size() == MOST) {
          settle();
        }
      }
    }

    Signatures decided() {
      settle();
      return new Signatures(decided, proved);
    }

    private void settle() {
      boolean[] answers =
          proved
              .map(known -> known.verifyAll(cache, checks))
              .orElseGet(() -> cache.verifyAll(checks));
      for (int i = 0; i < answers.length; i++) {
        decided.put(questions.get(i), answers[i]);
      }
      questions.clear();
      checks.clear();
    }
  }
}
