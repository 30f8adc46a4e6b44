package pith.load;

import java.io.InputStream;

/** One stream of documents: a file of its own or an entry of an archive. */
sealed interface Entry {
  record Readable(String label, InputStream bytes) implements Entry {}

  record Flawed(LoadRefusal refusal) implements Entry {}
}
