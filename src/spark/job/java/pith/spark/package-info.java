/** A first load as a job of Spark: it shuffles, and the classes of the plugin do the rest. */
@NullMarked
package pith.spark;

import org.jspecify.annotations.NullMarked;
