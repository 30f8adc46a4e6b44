/** Sorting on disk, and values as bytes: memory does not grow with what is sorted. */
@NullMarked
package pith.load.spill;

import org.jspecify.annotations.NullMarked;
