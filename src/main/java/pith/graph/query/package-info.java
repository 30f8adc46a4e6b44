/** Answers about one paper or about the whole store. Nothing is written here. */
@NullMarked
package pith.graph.query;

import org.jspecify.annotations.NullMarked;
