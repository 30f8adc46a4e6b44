/** The recorded runs, and what they changed. */
@NullMarked
package pith.graph.run;

import org.jspecify.annotations.NullMarked;
