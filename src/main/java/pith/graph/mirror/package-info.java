/** The papers of this graph as a set that mirrors can be compared with. */
@NullMarked
package pith.graph.mirror;

import org.jspecify.annotations.NullMarked;
