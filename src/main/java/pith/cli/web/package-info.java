/** The pages of {@code pith serve}: what is asked of the graph, and who gets an answer. */
@NullMarked
package pith.cli.web;

import org.jspecify.annotations.NullMarked;
