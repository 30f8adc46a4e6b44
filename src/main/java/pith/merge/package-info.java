/**
 * What do the events add up to? Pure functions of sets of events: no clock, no trust, no arrival
 * order, and no collection whose order depends on hash codes.
 */
@NullMarked
package pith.merge;

import org.jspecify.annotations.NullMarked;
