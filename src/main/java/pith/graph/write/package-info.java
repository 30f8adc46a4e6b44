/** One paper's union into the graph: only the difference is written. */
@NullMarked
package pith.graph.write;

import org.jspecify.annotations.NullMarked;
