package pith.procedure.report;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** How many documents of each verdict there were. */
public final class CheckSummary {
  private static final String REFUSED = "REFUSED";

  private final Map<String, Long> verdicts = new TreeMap<>();
  private long documents;

  public void count(CheckRow row) {
    documents++;
    verdicts.merge(row.verdict(), 1L, Long::sum);
  }

  /** Of one document, its own row says all. */
  public boolean isNeeded() {
    return documents != 1;
  }

  public String words() {
    StringJoiner words = new StringJoiner(", ", documents + " documents: ", "");
    words.setEmptyValue("no document");
    verdicts.forEach(
        (verdict, count) ->
            words.add(count + " " + (verdict.equals(REFUSED) ? "refused" : verdict)));
    return words.toString();
  }

  /** The last row of the call. */
  public CheckRow row() {
    return new CheckRow(documents, "", null, "SUMMARY", null, null, words(), null);
  }
}
