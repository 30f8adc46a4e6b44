/**
 * Values to nodes and back: the only place that knows how a paper lies in Neo4j. Strangers' data
 * becomes property values here, never a label, a type, a property name or Cypher.
 */
@NullMarked
package pith.graph;

import org.jspecify.annotations.NullMarked;
