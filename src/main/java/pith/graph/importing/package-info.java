/** An import: threads, batches, retries and counts. */
@NullMarked
package pith.graph.importing;

import org.jspecify.annotations.NullMarked;
