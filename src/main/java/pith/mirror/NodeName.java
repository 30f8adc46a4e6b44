package pith.mirror;

import pith.model.Sha256;

/**
 * A node of a tree.
 *
 * @param prefix the letters that lead to it
 */
public record NodeName(String prefix, Sha256 hash) {}
