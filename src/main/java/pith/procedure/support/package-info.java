/** What several procedures need: the trust policy in force, refusals, lookup of papers. */
@NullMarked
package pith.procedure.support;

import org.jspecify.annotations.NullMarked;
