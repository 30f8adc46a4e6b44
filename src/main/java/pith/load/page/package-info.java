/** Record pages, as text and as HTML. */
@NullMarked
package pith.load.page;

import org.jspecify.annotations.NullMarked;
