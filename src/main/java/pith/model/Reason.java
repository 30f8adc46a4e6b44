package pith.model;

/**
 * Why an event is not valid, in the order in which the merge asks: the first that fails is the
 * {@code reason} in the state, so neither names nor order may ever change.
 */
public enum Reason {
  SHAPE,
  SCHEMA_VERSION,
  CREATED_AT,
  SUBJECT,
  CONTENT_HASH,
  EVENT_ID,
  UNSIGNED,
  ENVELOPE,
  BASE64,
  KEY_MISSING,
  SIGNATURE,
  RECORD
}
