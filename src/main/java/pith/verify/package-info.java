/**
 * Is it intact? Every hash, signature, link and name of a bundle, one finding each: finds
 * everything, stops at nothing, and believes nobody.
 */
@NullMarked
package pith.verify;

import org.jspecify.annotations.NullMarked;
