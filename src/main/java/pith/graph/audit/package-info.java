/** Everything that is stored, verified again. */
@NullMarked
package pith.graph.audit;

import org.jspecify.annotations.NullMarked;
