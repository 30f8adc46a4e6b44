package pith.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import pith.graph.parts.ShuffledDocument;
import scala.Tuple2;

/** The documents of some sections, one at a time: one section is open. */
final class Documents implements Iterator<Tuple2<byte[], byte[]>> {
  private final Iterator<Section> sections;
  private final Opening opening;
  private final TaskContext context;
  private Optional<SectionReader> current = Optional.empty();

  Documents(Iterator<Section> sections, Opening opening, TaskContext context) {
    this.sections = sections;
    this.opening = opening;
    this.context = context;
  }

  /** How a section is opened. */
  interface Opening {
    SectionReader open(Section section) throws IOException;
  }

  @Override
  public boolean hasNext() {
    while (current.filter(SectionReader::hasNext).isEmpty() && sections.hasNext()) {
      try {
        SectionReader reader = opening.open(sections.next());
        AtEnd.close(reader, context);
        current = Optional.of(reader);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return current.filter(SectionReader::hasNext).isPresent();
  }

  @Override
  public Tuple2<byte[], byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ShuffledDocument next = current.orElseThrow().next();
    return new Tuple2<>(next.key(), next.value());
  }
}
