/** Documents into a file, whole or not at all. */
@NullMarked
package pith.load.export;

import org.jspecify.annotations.NullMarked;
