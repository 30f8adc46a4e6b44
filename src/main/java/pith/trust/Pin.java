package pith.trust;

import pith.model.PublicKey;

/** A name, and the key that the administrator says is its own. */
public record Pin(String signerId, String keyId, PublicKey key) {}
