/**
 * Dumps to documents: files, archives, limits. Splits bytes without understanding them; the only
 * place that knows zstd.
 */
@NullMarked
package pith.load;

import org.jspecify.annotations.NullMarked;
