package pith.crypto;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pith.model.Sha256;

/**
 * Signatures that held lately. A paper of many signers is read again whenever something new comes,
 * and their arithmetic would be most of the work. What failed is not remembered. Safe for many
 * threads.
 */
public final class ProvedSignatures {
  private static final int MOST = 1 << 16;

  /** By the hash of all that was asked, so that nobody can make two questions look alike. */
  private final Map<Sha256, Boolean> lately;

  public ProvedSignatures() {
    this(MOST);
  }

  ProvedSignatures(int most) {
    this.lately =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Sha256, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** As {@link KeyCache#verifyAll}, which decides what was not proved yet. */
  public boolean[] verifyAll(KeyCache keys, List<SignatureCheck> checks) {
    boolean[] answers = new boolean[checks.size()];
    List<Sha256> questions = checks.stream().map(ProvedSignatures::question).toList();
    List<SignatureCheck> open = new ArrayList<>();
    synchronized (lately) {
      for (int i = 0; i < answers.length; i++) {
        answers[i] = lately.get(questions.get(i)) != null;
        if (!answers[i]) {
          open.add(checks.get(i));
        }
      }
    }
    boolean[] decided = keys.verifyAll(open);
    int next = 0;
    synchronized (lately) {
      for (int i = 0; i < answers.length; i++) {
        if (!answers[i]) {
          answers[i] = decided[next++];
          if (answers[i]) {
            lately.put(questions.get(i), true);
          }
        }
      }
    }
    return answers;
  }

  /** As {@link VerifyingKey#verifies}, which decides what was not proved yet. */
  public boolean verifies(VerifyingKey key, Sha256 digest, byte[] signature) {
    Sha256 question = question(new SignatureCheck(key.publicKey(), digest, signature));
    synchronized (lately) {
      if (lately.get(question) != null) {
        return true;
      }
    }
    boolean holds = key.verifies(digest, signature);
    if (holds) {
      synchronized (lately) {
        lately.put(question, true);
      }
    }
    return holds;
  }

  private static Sha256 question(SignatureCheck check) {
    MessageDigest digest = Sha256.newDigest();
    digest.update(check.key().bytes());
    digest.update(check.digest().bytes());
    return Sha256.ofDigest(digest.digest(check.signature()));
  }

  int size() {
    synchronized (lately) {
      return lately.size();
    }
  }
}
