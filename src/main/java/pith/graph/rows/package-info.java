/** A graph that is not made yet: nodes and relationships as rows in files. */
@NullMarked
package pith.graph.rows;

import org.jspecify.annotations.NullMarked;
