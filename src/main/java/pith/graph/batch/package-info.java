/**
 * Neo4j's batch importer. It is no public interface of Neo4j, and differs between its versions:
 * nothing outside of this room knows it.
 */
@NullMarked
package pith.graph.batch;

import org.jspecify.annotations.NullMarked;
