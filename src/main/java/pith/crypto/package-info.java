/** Bytes to yes or no: keys and signatures. The only place that knows Bouncy Castle. */
@NullMarked
package pith.crypto;

import org.jspecify.annotations.NullMarked;
