package pith.spark;

import java.util.Iterator;
import pith.graph.parts.ShuffledDocument;
import scala.Tuple2;

/** Documents as Spark sorted them. */
record SortedDocuments(Iterator<Tuple2<byte[], byte[]>> sorted)
    implements Iterator<ShuffledDocument> {
  @Override
  public boolean hasNext() {
    return sorted.hasNext();
  }

  @Override
  public ShuffledDocument next() {
    Tuple2<byte[], byte[]> next = sorted.next();
    return new ShuffledDocument(next._1(), next._2());
  }
}
