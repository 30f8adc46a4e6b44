/**
 * Text to values and back: the strict parser and the canonical bytes. The only place that knows
 * Jackson.
 */
@NullMarked
package pith.json;

import org.jspecify.annotations.NullMarked;
