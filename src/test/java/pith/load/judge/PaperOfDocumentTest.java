package pith.load.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pith.corpus.TestCorpus;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.load.Document;
import pith.load.Limits;
import pith.model.PithNumber;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** Documents are sorted by papers before they are judged: both must mean the same paper. */
final class PaperOfDocumentTest {
  private static final String SPOILING = "\"\\{}[],: x1";
  private static final DocumentJudge JUDGE =
      new DocumentJudge(
          new Assessor(TrustPolicy.builtIn(), new KeyCache(Arithmetic.FAST)),
          TrustMode.OPEN,
          Limits.STANDARD,
          () -> Instant.EPOCH);

  /** Whole documents, and such that are spoilt at any byte. */
  @Test
  void whatIsTakenIsSortedToItsPaper() throws IOException {
    Random random = new Random(4);
    int taken = 0;
    for (byte[] document : documents()) {
      assertTrue(agree(document));
      for (int i = 0; i < 200; i++) {
        byte[] spoilt = document.clone();
        spoilt[random.nextInt(spoilt.length)] =
            (byte) SPOILING.charAt(random.nextInt(SPOILING.length()));
        taken += agree(spoilt) ? 1 : 0;
      }
    }
    assertTrue(taken > 100, taken + " spoilt documents were taken");
  }

  @Test
  void anEscapedNameIsTheSameName() throws IOException {
    String text = new String(documents().get(0), StandardCharsets.UTF_8);
    String escaped = text.replaceFirst("\"canonical_record\"", "\"canonical\\\\u005frecord\"");
    assertTrue(!escaped.equals(text));
    assertTrue(agree(escaped.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean agree(byte[] bytes) {
    Document.Content document = new Document.Content("test", 1, 0, bytes);
    Optional<PithNumber> judged =
        JUDGE
            .judge(document, KnownBundles.NONE)
            .fold(
                known -> Optional.empty(),
                bundle -> Optional.of(bundle.report().paper().number()),
                record -> Optional.of(record.paper().number()),
                refused -> Optional.empty());
    if (judged.isPresent()) {
      assertEquals(judged, PaperOfDocument.of(document, Limits.STANDARD, () -> {}));
    }
    return judged.isPresent();
  }

  private static List<byte[]> documents() throws IOException {
    List<byte[]> documents = new ArrayList<>();
    for (String sample : List.of("TA2NP4TEQCF2UWDEMFGKSMFZNV", "SSV6JFXLPZPBDXEI3AYWYNYQ3H")) {
      documents.add(Files.readAllBytes(Path.of("import", sample + ".bundle.json")));
    }
    for (String text : TestCorpus.documents(5, 10)) {
      documents.add(text.getBytes(StandardCharsets.UTF_8));
    }
    return documents;
  }
}
