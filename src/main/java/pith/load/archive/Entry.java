package pith.load.archive;

import java.io.InputStream;
import pith.refusal.Refusal;

/** One stream of documents: a file of its own or an entry of an archive. */
public sealed interface Entry {
  record Readable(String label, InputStream bytes) implements Entry {}

  record Flawed(Refusal refusal) implements Entry {}
}
