/** The command line: the same procedures, on a Neo4j in a folder. */
@NullMarked
package pith.cli;

import org.jspecify.annotations.NullMarked;
