/** Wanted beside present: each difference is handed to a {@link pith.graph.compare.Remedy}. */
@NullMarked
package pith.graph.compare;

import org.jspecify.annotations.NullMarked;
