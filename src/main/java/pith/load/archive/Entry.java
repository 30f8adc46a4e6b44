package pith.load.archive;

import java.io.InputStream;
import java.util.function.Function;
import pith.refusal.Refusal;

/** One stream of documents: a file of its own or an entry of an archive. */
public sealed interface Entry {
  /** The only way to take it apart: another kind does not compile without a case everywhere. */
  <T> T fold(
      Function<? super Readable, ? extends T> readable,
      Function<? super Flawed, ? extends T> flawed);

  record Readable(String label, InputStream bytes) implements Entry {
    @Override
    public <T> T fold(
        Function<? super Readable, ? extends T> readable,
        Function<? super Flawed, ? extends T> flawed) {
      return readable.apply(this);
    }
  }

  record Flawed(Refusal refusal) implements Entry {
    @Override
    public <T> T fold(
        Function<? super Readable, ? extends T> readable,
        Function<? super Flawed, ? extends T> flawed) {
      return flawed.apply(this);
    }
  }
}
