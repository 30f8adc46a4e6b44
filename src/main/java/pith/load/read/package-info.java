/** A source as a stream of documents. */
@NullMarked
package pith.load.read;

import org.jspecify.annotations.NullMarked;
