package pith.mirror.files;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import pith.model.Sha256;

/** Bundles of one group of papers, in packs of NDJSON. A pack is named by what it says. */
final class PackWriter implements AutoCloseable {
  static final int MOST_BUNDLES = 10_000;

  private final MirrorFolder folder;
  private final WholeFiles files;
  private final List<Pack> packs = new ArrayList<>();
  private Optional<OpenPack> open = Optional.empty();

  PackWriter(MirrorFolder folder, WholeFiles files) {
    this.folder = folder;
    this.files = files;
  }

  void add(String bundle) throws IOException {
    if (open.isPresent() && open.get().bundles == MOST_BUNDLES) {
      end();
    }
    if (open.isEmpty()) {
      open = Optional.of(new OpenPack(files.fresh()));
    }
    open.get().line(bundle);
  }

  private void end() throws IOException {
    if (open.isPresent()) {
      OpenPack done = open.get();
      open = Optional.empty();
      Sha256 content = done.end();
      packs.add(new Pack(content, done.bundles, Files.size(done.file)));
      Path target = folder.pack(content);
      if (Files.exists(target)) {
        Files.delete(done.file);
      } else {
        files.give(done.file, target);
      }
    }
  }

  /** Of all bundles that were added. */
  List<Pack> finish() throws IOException {
    end();
    return List.copyOf(packs);
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().out.close();
      Files.deleteIfExists(open.get().file);
    }
  }

  /** One that is not finished. */
  private static final class OpenPack {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final GZIPOutputStream out;
    private final MessageDigest digest = Sha256.newDigest();
    private int bundles;

    OpenPack(Path file) throws IOException {
      this.file = file;
      this.channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      this.out = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    void line(String bundle) throws IOException {
      byte[] line = (bundle + "\n").getBytes(StandardCharsets.UTF_8);
      digest.update(line);
      out.write(line);
      bundles++;
    }

    Sha256 end() throws IOException {
      out.finish();
      channel.force(true);
      out.close();
      return Sha256.ofDigest(digest.digest());
    }
  }
}
