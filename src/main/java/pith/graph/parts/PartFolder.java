package pith.graph.parts;

import java.io.IOException;
import java.io.OutputStream;

/** Where one task writes its files. Two tries of one task have different places. */
public interface PartFolder {
  OutputStream create(String name) throws IOException;

  /** Under which path of the folder a file of this name lies until the job ends. */
  String place(String name);
}
