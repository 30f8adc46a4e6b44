/**
 * Dumps to documents, and documents to judgements. The values here are what its rooms share: a
 * document, the limits, and why reading could not go on.
 */
@NullMarked
package pith.load;

import org.jspecify.annotations.NullMarked;
