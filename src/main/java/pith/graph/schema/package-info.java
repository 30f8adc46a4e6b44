/** Constraints and the version of the layout. */
@NullMarked
package pith.graph.schema;

import org.jspecify.annotations.NullMarked;
