/** One document judged: parsed, verified, and held against the trust policy. */
@NullMarked
package pith.load.judge;

import org.jspecify.annotations.NullMarked;
