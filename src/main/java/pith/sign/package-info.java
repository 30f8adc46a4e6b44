/**
 * What one says oneself: statements as drafts, drafts as signed events, unions as bundles of this
 * mirror. Everything is verified by the code that verifies strangers before anybody gets it.
 */
@NullMarked
package pith.sign;

import org.jspecify.annotations.NullMarked;
