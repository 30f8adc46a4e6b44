package pith.graph.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pith.load.Document;
import pith.load.spill.ByteReader;
import pith.load.spill.ByteWriter;
import pith.load.spill.Spilled;
import pith.model.PithNumber;
import pith.refusal.Place;

/** A document on its way to the others of its paper. */
public final class SpilledDocument {
  private SpilledDocument() {}

  /** Those of no paper come first. */
  public static byte[] key(Optional<PithNumber> paper) {
    return paper
        .map(number -> number.text().getBytes(StandardCharsets.US_ASCII))
        .orElseGet(() -> new byte[0]);
  }

  public static byte[] value(Document.Content document) {
    Place place = document.place();
    return new ByteWriter(40 + place.source().length() + document.bytes().length)
        .text(place.source())
        .number(place.position())
        .number(place.offset())
        .raw(document.bytes())
        .bytes();
  }

  public static Document.Content read(Spilled spilled) {
    ByteReader in = new ByteReader(spilled.value());
    return new Document.Content(new Place(in.text(), in.number(), in.number()), in.rest());
  }
}
