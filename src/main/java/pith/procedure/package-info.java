/**
 * What users type: one class for each group of calls, with methods of a few lines. Everything a
 * user reads is a message of ours.
 */
@NullMarked
package pith.procedure;

import org.jspecify.annotations.NullMarked;
