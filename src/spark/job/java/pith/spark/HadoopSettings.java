package pith.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** How to reach files, for every machine of the job. */
final class HadoopSettings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] written;

  HadoopSettings(Configuration hadoop) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      hadoop.write(out);
    }
    this.written = bytes.toByteArray();
  }

  Configuration hadoop() throws IOException {
    Configuration hadoop = new Configuration(false);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      hadoop.readFields(in);
    }
    return hadoop;
  }

  /** Parts have a hash of their own, so no file of checksums lies beside them. */
  FileSystem files(Path path) throws IOException {
    FileSystem files = path.getFileSystem(hadoop());
    files.setWriteChecksum(false);
    return files;
  }
}
