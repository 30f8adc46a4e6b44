/** Walks along citations and replications: neighbourhoods and cascades. */
@NullMarked
package pith.graph.explore;

import org.jspecify.annotations.NullMarked;
