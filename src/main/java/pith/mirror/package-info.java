/** Sets of papers compared by a hash tree, and the signed note that a mirror shows of its set. */
@NullMarked
package pith.mirror;

import org.jspecify.annotations.NullMarked;
