/**
 * The formats of dumps: tar, zip, gzip and zstd as bounded streams. The only place that knows zstd.
 */
@NullMarked
package pith.load.archive;

import org.jspecify.annotations.NullMarked;
