/** The rows that users read, and the sentences in them. */
@NullMarked
package pith.procedure.report;

import org.jspecify.annotations.NullMarked;
