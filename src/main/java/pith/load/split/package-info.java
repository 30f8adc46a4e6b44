/** Documents out of bytes, without understanding them. */
@NullMarked
package pith.load.split;

import org.jspecify.annotations.NullMarked;
