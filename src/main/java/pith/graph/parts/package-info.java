/**
 * A first load in parts: many machines make them, one loads them. Nothing here knows how the parts
 * are spread over machines.
 */
@NullMarked
package pith.graph.parts;

import org.jspecify.annotations.NullMarked;
