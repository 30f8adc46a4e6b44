package pith.load.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pith.load.Document;
import pith.load.Limits;
import pith.load.source.SourceFile;

/** Makes real dumps for tests, and reads them back in a notation that is easy to compare. */
public final class Dumps {
  private Dumps() {}

  /** Documents as their text, refusals as their code; each after its position. */
  public static List<String> read(Path folder, byte[] content, Limits limits) throws IOException {
    Path file = Files.write(folder.resolve("dump"), content);
    return shown(all(List.of(new SourceFile(file, "dump")), limits));
  }

  public static List<String> read(Path folder, byte[] content) throws IOException {
    return read(folder, content, Limits.STANDARD);
  }

  public static List<String> read(Path folder, String content) throws IOException {
    return read(folder, content.getBytes(UTF_8));
  }

  public static List<Document> all(List<SourceFile> files, Limits limits) throws IOException {
    List<Document> found = new ArrayList<>();
    try (DocumentReader reader = DocumentReader.open(files, limits)) {
      Optional<Document> document = reader.next();
      while (document.isPresent()) {
        found.add(document.get());
        document = reader.next();
      }
    }
    return found;
  }

  public static List<String> shown(List<Document> documents) {
    return documents.stream().map(Dumps::shown).toList();
  }

  private static String shown(Document document) {
    return document.place().position()
        + (document instanceof Document.Content content
            ? " " + new String(content.bytes(), UTF_8)
            : " " + ((Document.Refused) document).refusal().code());
  }

  public static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  public static byte[] zstd(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /** Names and contents in turn; a name that ends in a slash is a folder. */
  public static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        out.write(bytes(namesAndContents[i + 1]));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] tar(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      String name = (String) namesAndContents[i];
      out.write(tarFile(name, name.endsWith("/") ? '5' : '0', bytes(namesAndContents[i + 1])));
    }
    out.write(new byte[1024]);
    return out.toByteArray();
  }

  public static byte[] tarFile(String name, char type, byte[] content) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(content.length));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar");
    put(header, 263, "00");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return join(header, content, new byte[(512 - content.length % 512) % 512]);
  }

  public static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static byte[] bytes(Object content) {
    return content instanceof byte[] raw ? raw : ((String) content).getBytes(UTF_8);
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }
}
