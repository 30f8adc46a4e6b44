package pith.time;

/** An attestation at the end of a branch, and the message that the branch led to. */
public record Attested(Attestation attestation, Message message) {}
