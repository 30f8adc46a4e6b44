/** What one paper wants in the graph: a value that knows no database. */
@NullMarked
package pith.wanted;

import org.jspecify.annotations.NullMarked;
