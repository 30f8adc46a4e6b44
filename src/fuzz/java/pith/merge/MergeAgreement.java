package pith.merge;

import java.util.List;
import java.util.Random;
import pith.json.CanonicalJson;
import pith.model.Alias;
import pith.model.Event;

/** The merge beside the literal reading of its rules, on a history that somebody chooses. */
public final class MergeAgreement {
  private MergeAgreement() {}

  /** A number from the first to the second. */
  public interface Choice {
    int from(int least, int most);
  }

  public static void check(int size, Choice choice) {
    Histories source = new Histories(new Chosen(choice));
    List<Event> history = source.history(size);
    List<Alias> aliases = source.aliases();
    String expected = CanonicalJson.text(LiteralMerge.state(history, aliases));
    MergeInput input = MergeInput.union(Histories.NUMBER, Histories.RECORD, history, aliases);
    if (!expected.equals(CanonicalJson.text(Merge.of(input).state()))) {
      throw new AssertionError("not as the rules say");
    }
  }

  /** Nothing is left to chance; ids are counted, for no two events share one. */
  private static final class Chosen extends Random {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_RUN = 6;
    private final transient Choice choice;
    private long ids;
    private int zeros;

    Chosen(Choice choice) {
      super(0);
      this.choice = choice;
    }

    @Override
    public int nextInt(int bound) {
      int chosen = choice.from(0, bound - 1);
      zeros = chosen == 0 ? zeros + 1 : 0;
      return zeros > LONGEST_RUN && bound > 1 ? 1 : chosen;
    }

    @Override
    public long nextLong() {
      return ids++;
    }

    @Override
    public boolean nextBoolean() {
      return choice.from(0, 1) == 1;
    }
  }
}
