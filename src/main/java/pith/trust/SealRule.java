package pith.trust;

import pith.crypto.SecretKey;

/**
 * The administrator's secret for what nothing else proves: when a bundle came, from where, and
 * under which mode. Who can write into the database does not know it.
 *
 * @param adopts whether what has no seal yet gets one
 */
public record SealRule(SecretKey key, boolean adopts) {}
