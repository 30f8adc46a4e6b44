/** Lines from a person at a terminal: the only classes that know JLine. */
@NullMarked
package pith.cli.editor;

import org.jspecify.annotations.NullMarked;
