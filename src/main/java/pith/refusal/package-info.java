/**
 * Why something was not taken, as values: one catalogue of codes with their advice, what was
 * expected and found, and where. Knows no reader, no database and no screen.
 */
@NullMarked
package pith.refusal;

import org.jspecify.annotations.NullMarked;
