/** What a bundle says: values that cannot be built invalid. Knows nothing but the Java library. */
@NullMarked
package pith.model;

import org.jspecify.annotations.NullMarked;
