/** Lists of references, in the forms that people have them, as entries with ids. */
@NullMarked
package pith.bibliography;

import org.jspecify.annotations.NullMarked;
