package pith.load.spill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of what is sorted already. */
record RunFile(Path path) {
  private static final int BUFFER = 1 << 17;
  private static final int END = -1;

  static RunFile write(Path path, SpillCursor sorted) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER))) {
      for (Optional<Spilled> next = sorted.next(); next.isPresent(); next = sorted.next()) {
        out.writeInt(next.get().key().length);
        out.write(next.get().key());
        out.writeInt(next.get().value().length);
        out.write(next.get().value());
      }
      out.writeInt(END);
    }
    return new RunFile(path);
  }

  SpillCursor open() throws IOException {
    return new Reading(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER)));
  }

  private record Reading(DataInputStream in) implements SpillCursor {
    @Override
    public Optional<Spilled> next() throws IOException {
      int length = in.readInt();
      return length == END
          ? Optional.empty()
          : Optional.of(new Spilled(in.readNBytes(length), in.readNBytes(in.readInt())));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
