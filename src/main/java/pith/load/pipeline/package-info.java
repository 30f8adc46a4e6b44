/** The ordered pipeline, and waiting that can be interrupted. */
@NullMarked
package pith.load.pipeline;

import org.jspecify.annotations.NullMarked;
