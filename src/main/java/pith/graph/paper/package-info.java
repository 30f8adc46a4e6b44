/** The stored bundles of a paper, verified again, and their union. */
@NullMarked
package pith.graph.paper;

import org.jspecify.annotations.NullMarked;
