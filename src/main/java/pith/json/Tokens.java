package pith.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/**
 * Jackson's tokens of a document, with offsets that count its bytes.
 *
 * <p>Jackson remembers the names of members, so that names met before cost nothing. Its memory is
 * copied for each few long names that are new. A stranger's document of 64 MB then costs half a
 * minute. So nothing is remembered in large documents; what is accepted stays the same.
 *
 * <p>A parser that is closed gives its names to a memory that all documents share. A parser that is
 * not closed holds nothing but memory of its own.
 */
final class Tokens {
  static final Tokens REMEMBERED = new Tokens(factory().build());
  static final Tokens FORGOTTEN =
      new Tokens(factory().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build());

  /** A document of this size costs less than a tenth of a second, whatever its names are. */
  static final int LARGE = 1 << 20;

  /** Characters of a name that later documents may find remembered. */
  static final int LONGEST_REMEMBERED = 100;

  private final JsonFactory factory;

  private Tokens(JsonFactory factory) {
    this.factory = factory;
  }

  static Tokens forLength(int length) {
    return length < LARGE ? REMEMBERED : FORGOTTEN;
  }

  JsonParser parser(byte[] buffer, int from, int length) throws IOException {
    return factory.createParser(buffer, from, length);
  }

  /** From the first byte of the document. The second kind of parser knows characters only. */
  static long offset(JsonLocation place, byte[] buffer, int from) {
    return place.getByteOffset() >= 0
        ? place.getByteOffset()
        : bytes(place.getCharOffset(), buffer, from);
  }

  /** Of well-formed UTF-8: a character of four bytes is two of Java's. */
  private static long bytes(long characters, byte[] buffer, int from) {
    int at = from;
    for (long left = characters; left > 0 && at < buffer.length; left--) {
      int lead = buffer[at] & 0xff;
      at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      left -= lead < 0xf0 ? 0 : 1;
    }
    return (long) at - from;
  }

  /**
   * Jackson's own limits are set aside, since it counts in other units and gives no offset; its
   * depth is one more, so that ours speaks first. Names are not interned: they are strangers'. Hash
   * collisions do not fail: what is accepted must not depend on documents read before.
   */
  private static JsonFactoryBuilder factory() {
    return new JsonFactoryBuilder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(StrictJson.MAX_OWN_DEPTH + 1)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxDocumentLength(-1)
                .maxTokenCount(-1)
                .build());
  }
}
