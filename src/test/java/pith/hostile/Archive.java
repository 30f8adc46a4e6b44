package pith.hostile;

import static pith.hostile.Cast.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import pith.corpus.Edits;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.verify.RecordIdentity;

/** Papers and all that comes about them, in an order of arrival; the same for the same seed. */
record Archive(List<TestPaper> papers, List<Delivery> deliveries) {
  private static final List<String> SIGNED =
      List.of("2026-06-26T15:33:45Z", "2026-06-26T15:33:46Z", "2026-06-30T00:00:00Z");

  static Archive of(long seed, int size) {
    Random random = new Random(seed);
    List<TestPaper> papers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      papers.add(paper(seed, i));
    }
    List<List<Said>> said = new ArrayList<>();
    for (TestPaper paper : papers) {
      said.add(Sayings.about(paper, papers, random));
    }
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Said> foreign = said.get(random.nextInt(size));
      Parcels parcels = new Parcels(papers.get(i), said.get(i), foreign, papers, random);
      boolean isRecordAlone = i % 7 == 3 ? random.nextBoolean() : random.nextInt(8) == 0;
      deliveries.addAll(deliveries(papers.get(i), parcels, isRecordAlone, random));
    }
    java.util.Collections.shuffle(deliveries, random);
    return new Archive(List.copyOf(papers), List.copyOf(deliveries));
  }

  /** Some papers have the arXiv id, and so the derived names, of the one before. */
  private static TestPaper paper(long seed, int index) {
    int named = index % 7 == 3 ? index - 1 : index;
    String arxiv =
        String.format(Locale.ROOT, "%02d%02d.%05d", 10 + named % 15, 1 + named % 12, named);
    TestPaper paper =
        TestPaper.of(
            arxiv,
            "On Enemies, part " + index + " of " + seed,
            String.format(
                Locale.ROOT, "20%02d-%02d-15T12:00:00Z", 10 + named % 15, 1 + named % 12));
    return index % 11 == 5 ? ofJournal(paper) : paper;
  }

  /** No arXiv id follows from its record, whatever its bundles say. */
  private static TestPaper ofJournal(TestPaper paper) {
    JsonObject record =
        Edits.set(paper.identity().record(), "source/kind", new JsonString("journal"));
    return new TestPaper(paper.arxiv(), paper.title(), RecordIdentity.of(record).orElseThrow());
  }

  /** One that many speak of and whose names many claim, more often than not. */
  static TestPaper famous(List<TestPaper> papers, Random random) {
    return pick(
        random, random.nextInt(4) == 0 ? papers : papers.subList(0, Math.min(4, papers.size())));
  }

  /** A DOI that follows from no record; several papers may claim it. */
  static String squat(TestPaper paper) {
    return "squat." + paper.arxiv();
  }

  private static List<Delivery> deliveries(
      TestPaper paper, Parcels parcels, boolean isRecordAlone, Random random) {
    List<Delivery> deliveries = new ArrayList<>();
    int bundles = isRecordAlone ? 0 : 1 + random.nextInt(4);
    for (int i = 0; i < bundles; i++) {
      TestKey signer = random.nextInt(3) > 0 ? Cast.REGISTRY : Cast.any(random);
      Parcel parcel = parcels.one(signer);
      deliveries.addAll(copies(parcel, signer, random));
      deliveries.addAll(exports(parcel, signer, random));
    }
    if (bundles == 0 || random.nextInt(6) == 0) {
      deliveries.add(new Delivery.Record(paper));
    }
    return deliveries;
  }

  /** A registry exports what it has again and again, each time under new signatures. */
  private static List<Delivery> exports(Parcel parcel, TestKey signer, Random random) {
    List<Delivery> exports = new ArrayList<>();
    int times = random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      String day = "2026-07-0" + (1 + i);
      Parcel again = parcel.exportedAgain(day + "T00:00:00Z", day + "T00:00:01Z");
      exports.addAll(copies(again, signer, random));
    }
    return exports;
  }

  /** Usually one; else the same content under several signatures, some of which are none. */
  private static List<Delivery> copies(Parcel parcel, TestKey signer, Random random) {
    List<Seal> seals = new ArrayList<>();
    int copies = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(3);
    for (int i = 0; i < copies; i++) {
      seals.add(seal(parcel, signer, i > 0, random));
    }
    return seals.stream().<Delivery>map(seal -> new Delivery.Bundle(parcel, seal)).toList();
  }

  private static Seal seal(Parcel parcel, TestKey signer, boolean isCopy, Random random) {
    TestKey key = isCopy && random.nextInt(4) == 0 ? Cast.any(random) : signer;
    return switch (random.nextInt(isCopy ? 5 : 12)) {
      case 0 -> Seal.NONE;
      case 1 -> Seal.broken(parcel, key, random.nextInt(6));
      default -> Seal.of(parcel, key, pick(random, SIGNED));
    };
  }
}
