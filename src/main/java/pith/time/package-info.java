/**
 * Proofs of time: OpenTimestamps proofs, read strictly, and the block headers that they are checked
 * against. Knows no database, opens no connection, and believes no header that it was not told to.
 */
@NullMarked
package pith.time;

import org.jspecify.annotations.NullMarked;
