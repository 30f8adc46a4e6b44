/** Mirrors as folders of files. */
@NullMarked
package pith.mirror.files;

import org.jspecify.annotations.NullMarked;
