/** A first load: documents become rows, and what papers share is joined before a store is made. */
@NullMarked
package pith.graph.bulk;

import org.jspecify.annotations.NullMarked;
