package pith.trust;

/** How a signature stands with the policy in force. */
public enum SignatureStanding {
  /** By a key that is pinned, in its time, within its role. */
  PINNED,
  /** By a key that the policy does not know. */
  UNKNOWN_SIGNER,
  /** By an unknown key under a name that belongs to a pinned one. */
  NAME_PINNED_TO_ANOTHER_KEY,
  DENIED_KEY,
  REVOKED_KEY,
  /** First seen before the key's time began. */
  OUTSIDE_WINDOW,
  /** First seen after the key's time was over, and nothing proves that it was signed in time. */
  WINDOW_UNPROVEN,
  /** By a pinned key, of a kind that its holder may not sign. */
  ROLE_NOT_ALLOWED
}
