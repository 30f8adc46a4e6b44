/** Where files may be read from and written to: paths, search, confinement. */
@NullMarked
package pith.load.source;

import org.jspecify.annotations.NullMarked;
