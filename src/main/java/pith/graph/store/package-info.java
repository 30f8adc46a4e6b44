/** Nodes and properties read and packed. Nothing is decided here. */
@NullMarked
package pith.graph.store;

import org.jspecify.annotations.NullMarked;
