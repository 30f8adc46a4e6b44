package pith.verify;

/**
 * Every check of a bundle. The names are part of the contract with users, the text is what to do
 * when the check does not pass.
 */
public enum Check {
  BUNDLE_FIELDS("Fetch the bundle again: a part that every bundle carries is not there."),
  BUNDLE_VERSION("Upgrade this plugin: it knows bundles of version 1.0."),
  BUNDLE_EXTRA_FIELDS("Nothing: fields this version does not know are kept and given back."),

  RECORD_SHAPE("Fetch the bundle again: without its record a paper has no number."),
  RECORD_HASH("Do not use this bundle: its record is not the one that was hashed."),
  PITH_NUMBER("Do not use this bundle: its number belongs to another record."),
  SHORT_NUMBER("Use the full Pith Number: the short one is not its beginning."),
  RECORD_SOURCE("Trust the source inside the canonical record: only that one is hashed."),

  KEY_SHAPE("Ignore this key: it is not written as an Ed25519 key of this format."),
  KEY_POINT("Ignore this key: signatures under it could be made by anyone."),
  KEY_FINGERPRINT("Ignore this key: its fingerprints are those of another key."),
  KEY_CONFLICT("Find out which key is genuine before you pin one: the name has two."),

  EVENT_SHAPE("Report it to the issuer: a field is missing or of another type."),
  EVENT_SCHEMA_VERSION("Upgrade this plugin: it knows events of schema version 1.0."),
  EVENT_CREATED_AT("Report it to the issuer: the time of an event must be RFC 3339."),
  EVENT_SUBJECT("Look for it in the bundle of the other paper: this paper ignores it."),
  EVENT_CONTENT_HASH("Do not use this event: its content was changed after it was hashed."),
  EVENT_ID("Do not use this event: its id names another content."),
  EVENT_SIGNED("Ask the issuer for a signed copy: nobody vouches for this event."),
  EVENT_ENVELOPE("Do not use this copy: its signature block is not a known, strict one."),
  EVENT_BASE64("Do not use this copy: its signature is not canonical base64 of 64 bytes."),
  EVENT_KEY("Get the signer's key, or a bundle that carries it, then import again."),
  EVENT_SIGNATURE("Do not use this event: its signer did not sign this content."),
  EVENT_RECORD("Do not use this event: it creates another record than the paper's."),
  EVENT_TYPE("Nothing: an event of a type this version does not know is kept and applied."),
  EVENT_EXTRA_FIELDS("Nothing: fields this version does not know are kept and hashed."),
  EVENT_REPEATED("Nothing: the same event stands in the bundle more than once."),

  RECEIPT_SHAPE("Report it to the issuer: the event that creates a record carries a receipt."),
  RECEIPT_SIGNED("Rely on the event's own signature: this receipt was never signed."),
  RECEIPT_ENVELOPE("Do not rely on the receipt: it is not a known, strict one."),
  RECEIPT_HASH("Do not rely on the receipt: it is for another record."),
  RECEIPT_BASE64("Do not rely on the receipt: its signature is not canonical base64."),
  RECEIPT_KEY("Get the key that signed the receipt, then verify again."),
  RECEIPT_SIGNATURE("Do not rely on the receipt: its signer did not sign this record."),

  PREV_EVENT("Import the bundle that carries the earlier event; until then this is a gap."),
  SUPERSEDES("Nothing: an event can only supersede one that is here and of the same key."),
  EQUIVOCATION("Look at both events with pith.history: one key signed two for the same position."),

  ALIAS_SHAPE("Report it to the issuer: the entry was left out of the state."),
  ALIAS_SHORT("Do not use this alias: it is not the beginning of the paper's number."),
  ALIAS_DERIVED("Trust the record: this alias is not the one that follows from it."),

  TITLE_HASH("Compare the title with the paper's: it is not the one the record names."),
  ABSTRACT_HASH("Compare the abstract with the paper's: it is not the one the record names."),
  SNAPSHOT_HASH("Report it to the issuer: an empty part has another hash than an empty part."),

  STATE_HASH("Do not rely on the declared state: it does not hash to its own hash."),
  MERGE_VERSION("Upgrade this plugin, or rely on the events: this state was not recomputed."),
  STATE_REPRODUCED(
      "Rely on the recomputed state: the declared one does not follow from the events."),

  BUNDLE_SIGNED("Do not trust this bundle as a whole: nobody signed it."),
  BUNDLE_ENVELOPE("Do not trust this bundle as a whole: its signature block is not a strict one."),
  BUNDLE_HASH("Do not trust this bundle as a whole: it was changed after it was hashed."),
  BUNDLE_BASE64("Do not trust this bundle as a whole: its signature is not canonical base64."),
  BUNDLE_KEY("Get the key that signed the bundle, then import again."),
  BUNDLE_SIGNATURE("Do not trust this bundle as a whole: its signer did not sign this content.");

  private final String whatToDo;

  Check(String whatToDo) {
    this.whatToDo = whatToDo;
  }

  public String whatToDo() {
    return whatToDo;
  }
}
