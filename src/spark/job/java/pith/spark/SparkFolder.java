package pith.spark;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.Path;
import pith.graph.parts.PartFolder;

/**
 * Where one try of one task writes. What a try leaves that is not kept goes with the folder of
 * tries.
 *
 * @param tries folder of all of them
 * @param number of this try; no other has it
 */
record SparkFolder(HadoopSettings hadoop, String tries, long number) implements PartFolder {
  static final String TRIES = "tries";

  @Override
  public OutputStream create(String name) throws IOException {
    Path path = new Path(tries, named(name));
    return hadoop.files(path).create(path, true);
  }

  @Override
  public String place(String name) {
    return TRIES + "/" + named(name);
  }

  private String named(String name) {
    return number + "-" + name;
  }
}
