package pith.load.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import pith.load.BrokenStream;
import pith.load.Document;
import pith.load.Limits;
import pith.refusal.Place;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/**
 * The documents of one stream, whatever its shape: one document, one a line, one after another, an
 * array of them, or a page of text. A malformed document costs no other: lines are split by line
 * ends alone, and elsewhere a value is given up where a new line opens an object that no JSON could
 * have there.
 */
public final class Splitter {
  private enum Shape {
    UNDECIDED,
    LINES,
    SEQUENCE,
    ARRAY
  }

  private final String label;
  private final ByteFeed feed;
  private final DocumentBuffer buffer;
  private final Limits limits;
  private Shape shape = Shape.UNDECIDED;
  private long position;
  private long offset;
  private boolean started;
  private boolean inDocument;
  private boolean ended;

  public Splitter(String label, InputStream in, Limits limits) {
    this.label = label;
    this.feed = new ByteFeed(in);
    this.limits = limits;
    this.buffer = new DocumentBuffer(limits.maxDocumentBytes());
  }

  /** Never throws for what is read: what can't be read is the last thing given. */
  public Optional<Document> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      return advance();
    } catch (IOException problem) {
      ended = true;
      if (!inDocument) {
        startDocument();
      }
      return Optional.of(refused(BrokenStream.of(problem)));
    }
  }

  private Optional<Document> advance() throws IOException {
    boolean first = !started;
    started = true;
    inDocument = false;
    if (first) {
      StartOfText.skipByteOrderMark(feed);
    }
    int b = skipToDocument();
    if (b == ByteFeed.END) {
      return end();
    }
    startDocument();
    boolean page = first && shape == Shape.UNDECIDED && b != '{';
    if (page && !StartOfText.hasLinesOfObjects(feed.lookAhead())) {
      feed.takeAll(buffer);
      return Optional.of(document());
    }
    shape = page ? Shape.LINES : shape;
    take(b);
    return Optional.of(document());
  }

  private void startDocument() {
    inDocument = true;
    position++;
    offset = feed.offset();
    buffer.clear();
  }

  /** White space, and what an array has around its elements. */
  private int skipToDocument() throws IOException {
    int b = feed.skipBlanks();
    while ((shape == Shape.ARRAY && (b == ',' || b == ']')) || opensArray(b)) {
      feed.skip();
      shape = b == ']' ? Shape.UNDECIDED : Shape.ARRAY;
      b = feed.skipBlanks();
    }
    return b;
  }

  private boolean opensArray(int b) {
    return b == '[' && shape == Shape.UNDECIDED;
  }

  private void take(int b) throws IOException {
    if (shape == Shape.LINES) {
      feed.takeLine(buffer);
    } else if (b == '{' || b == '[') {
      takeBracketed();
    } else {
      takeStray();
    }
  }

  private void takeBracketed() throws IOException {
    long line = feed.lineStart();
    long column = feed.column();
    JsonScan scan = new JsonScan();
    while (!scan.isComplete()) {
      int b = feed.peek();
      if (b == ByteFeed.END) {
        throw BrokenStream.truncated("the rest of the document");
      }
      if (b == '{'
          && line != feed.lineStart()
          && feed.hasOnlyBlanks()
          && feed.column() <= column
          && scan.isCutOffBeforeObject()) {
        shape = shape == Shape.ARRAY ? Shape.ARRAY : Shape.UNDECIDED;
        return;
      }
      feed.skip();
      buffer.add(b);
      scan.accept(b);
    }
    if (shape == Shape.UNDECIDED) {
      decide(line == feed.lineStart());
    }
  }

  private void decide(boolean onOneLine) {
    shape = onOneLine && StartOfText.lineEnds(feed) ? Shape.LINES : Shape.SEQUENCE;
  }

  /** What is no object where one belongs: up to the end of the line or of the array's element. */
  private void takeStray() throws IOException {
    JsonScan scan = new JsonScan();
    int b = feed.peek();
    while (b != ByteFeed.END && b != '\n') {
      if (shape == Shape.ARRAY && !scan.isInString() && (b == ',' || b == ']')) {
        return;
      }
      feed.skip();
      buffer.add(b);
      scan.accept(b);
      b = feed.peek();
    }
  }

  private Document document() {
    if (buffer.isTooLarge()) {
      return refused(
          new BrokenStream(
              RefusalCode.DOCUMENT_TOO_LARGE.problem(
                  "a document of at most " + limits.maxDocumentBytes() + " bytes",
                  buffer.size() + " bytes")));
    }
    return new Document.Content(label, position, offset, buffer.trimmed());
  }

  private Optional<Document> end() throws IOException {
    ended = true;
    startDocument();
    if (shape == Shape.ARRAY) {
      throw BrokenStream.truncated("the rest of the array");
    } else if (position > 1) {
      return Optional.empty();
    }
    return Optional.of(
        refused(new BrokenStream(RefusalCode.EMPTY.problem("at least one document", "none"))));
  }

  private Document refused(BrokenStream why) {
    return new Document.Refused(new Refusal(new Place(label, position, offset), why.problem()));
  }
}
