/** What each call takes in its config map: every key declared once, and read into a record. */
@NullMarked
package pith.procedure.settings;

import org.jspecify.annotations.NullMarked;
