package pith.crypto;

import pith.model.PublicKey;
import pith.model.Sha256;

/** A question to {@link KeyCache#verifyAll}. The signature's bytes are read, never changed. */
public record SignatureCheck(PublicKey key, Sha256 digest, byte[] signature) {}
