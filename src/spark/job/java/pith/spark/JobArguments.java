package pith.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.load.Limits;

/**
 * What a job is told on its command line.
 *
 * @param limits that were given, by their names in the settings of an import
 * @param partitions of each shuffle; empty for as many as the size of the sources asks for
 */
record JobArguments(
    List<String> sources,
    String out,
    Optional<String> trust,
    boolean open,
    Map<String, Long> limits,
    Optional<Integer> partitions) {
  private static final List<String> LIMITS =
      List.of(
          Limits.MAX_DOCUMENT_BYTES,
          Limits.MAX_EXPANSION_RATIO,
          Limits.MAX_ARCHIVE_ENTRIES,
          Limits.MAX_EVENTS,
          Limits.MAX_VALUES,
          Limits.MAX_QUARANTINED_VALUES);

  JobArguments {
    sources = List.copyOf(sources);
    limits = Map.copyOf(limits);
    if (sources.isEmpty()) {
      throw new WrongJob("name a file, a folder or a pattern to read");
    }
  }

  static JobArguments parse(List<String> words) {
    Reading reading = new Reading(words.iterator());
    while (reading.words.hasNext()) {
      reading.take(reading.words.next());
    }
    return new JobArguments(
        reading.sources,
        reading.out.orElseThrow(() -> new WrongJob("name the folder for the parts with --out")),
        reading.trust,
        reading.open,
        reading.limits,
        reading.partitions);
  }

  /** The usual ones but for those that were given. */
  Limits allLimits() {
    try {
      Limits all = Limits.STANDARD;
      for (Map.Entry<String, Long> given : limits.entrySet()) {
        all = with(all, given.getKey(), given.getValue());
      }
      return all;
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new WrongJob(String.valueOf(wrong.getMessage()));
    }
  }

  private static Limits with(Limits all, String name, long value) {
    return switch (name) {
      case Limits.MAX_DOCUMENT_BYTES -> all.withMaxDocumentBytes(Math.toIntExact(value));
      case Limits.MAX_EXPANSION_RATIO -> all.withMaxExpansionRatio(Math.toIntExact(value));
      case Limits.MAX_ARCHIVE_ENTRIES -> all.withMaxArchiveEntries(value);
      case Limits.MAX_EVENTS -> all.withMaxEvents(Math.toIntExact(value));
      case Limits.MAX_VALUES -> all.withMaxValues(Math.toIntExact(value));
      case Limits.MAX_QUARANTINED_VALUES -> all.withMaxQuarantinedValues(Math.toIntExact(value));
      default -> throw new IllegalStateException(name);
    };
  }

  private static final class Reading {
    private final Iterator<String> words;
    private final List<String> sources = new ArrayList<>();
    private final Map<String, Long> limits = new TreeMap<>();
    private Optional<String> out = Optional.empty();
    private Optional<String> trust = Optional.empty();
    private Optional<Integer> partitions = Optional.empty();
    private boolean open;

    Reading(Iterator<String> words) {
      this.words = words;
    }

    private void take(String word) {
      switch (word) {
        case "--out" -> out = Optional.of(value(word));
        case "--trust" -> trust = Optional.of(value(word));
        case "--open" -> open = true;
        case "--partitions" ->
            partitions = Optional.of((int) Math.min(1 << 20, Math.max(1, number(word))));
        default -> other(word);
      }
    }

    private void other(String word) {
      if (!word.startsWith("--")) {
        sources.add(word);
        return;
      }
      String limit = word.substring(2).replace('-', '_').toLowerCase(Locale.ROOT);
      if (!LIMITS.contains(limit)) {
        throw new WrongJob(
            word
                + " is no option of a job. It takes --out, --trust, --open, --partitions and "
                + String.join(", ", new TreeSet<>(LIMITS)).replace('_', '-'));
      }
      limits.put(limit, number(word));
    }

    private String value(String option) {
      if (!words.hasNext()) {
        throw new WrongJob(option + " needs a value");
      }
      return words.next();
    }

    private long number(String option) {
      String value = value(option);
      if (!value.matches("[0-9]{1,18}")) {
        throw new WrongJob(option + " takes a whole number, not " + value);
      }
      return Long.parseLong(value);
    }
  }
}
