/** The ordered pipeline, and waiting that can be interrupted. */
@NullMarked
package pith.load.work;

import org.jspecify.annotations.NullMarked;
