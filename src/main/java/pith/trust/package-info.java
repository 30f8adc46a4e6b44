/**
 * Whom do we believe? An overlay on what was verified: it decides what is admitted to the union and
 * what a user is told, and it never enters a hash.
 */
@NullMarked
package pith.trust;

import org.jspecify.annotations.NullMarked;
