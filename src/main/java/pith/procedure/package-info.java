/**
 * What users type: one class for each group of calls, methods of a few lines, and the records that
 * are their rows. Everything a user reads is a message of ours.
 */
@NullMarked
package pith.procedure;

import org.jspecify.annotations.NullMarked;
