package pith.refusal;

/**
 * Every reason to refuse a document, a file or a call, each with the way out. The names are a
 * contract: users filter by them. One name has one meaning.
 */
public enum RefusalCode {
  // The text of a document.
  EMPTY("Check how the file was made, or leave it out: there is no JSON value in it."),
  BOM("Save the document as UTF-8 without a byte order mark."),
  NUL("Save the document as UTF-8, not as UTF-16 or UTF-32, and escape U+0000."),
  INVALID_UTF8("Fetch the document again, or save it as UTF-8."),
  LONE_SURROGATE("Write the character as a pair of surrogates, or leave it out."),
  SYNTAX("Fetch the document again: it is not JSON as RFC 8259 defines it."),
  TRAILING_CONTENT("Give one JSON value and nothing after it."),
  DUPLICATE_KEY("Keep one of the members: two readers would see two different documents."),
  NOT_A_NUMBER("Write null, or leave the member out: JSON has finite numbers only."),
  NUMBER_OVERFLOW("Use a number of at most about 1.8e308, or a string."),
  NUMBER_TOO_LONG("Write the number in fewer characters, or as a string."),
  KEY_TOO_LONG("Use a shorter key."),
  TOO_DEEP("Nest arrays and objects less deeply."),

  // What a document is about.
  NOT_A_PITH_DOCUMENT("Import bundles, record documents or record pages."),
  NO_RECORD_ON_PAGE("Save the whole record page, or download the bundle instead."),
  RECORD_SHAPE("Fetch the document again: without a canonical record a paper has no number."),
  RECORD_HASH("Fetch the record again: its hash is not stated beside it, or another one is."),
  PITH_NUMBER("Fetch the record again: its number is not stated beside it, or another one is."),
  BUNDLE_SIGNATURE("Fetch the document again. The stored bundle was not changed."),
  SIGNER_REFUSED(
      "Read what was found. Pin the signer only if the bundle is intact and you trust it."),
  UNWRITABLE("Look at the bundle by hand: debug.log has the words of the database."),

  // Limits.
  TOO_MANY_EVENTS("Raise max_events if you trust the source."),
  TOO_MANY_VALUES("Raise max_values if you trust the source. Functions have a fixed limit."),
  EVENTS_TOO_SMALL("Fetch the bundle again: signed events take more room than these entries."),
  DOCUMENT_TOO_LARGE(
      "Raise max_document_bytes if you trust the source. Pages and functions have fixed limits."),
  QUARANTINE_FULL("Pin the signer if you trust it, or raise max_quarantined_values."),
  RATIO_EXCEEDED("Raise max_expansion_ratio if you trust the source."),
  TOTAL_TOO_LARGE("Import fewer files at a time, or raise max_total_bytes."),
  TOO_MANY_ENTRIES("Put the documents into one NDJSON file, or raise max_archive_entries."),
  TOO_MANY_FILES("Name fewer files, put them into one NDJSON file, or raise max_files."),

  // Files and archives.
  BAD_NAME("Change the name as the message says."),
  UNSUPPORTED_SCHEME("Name a file of this machine: no call opens a connection."),
  OUTSIDE_IMPORT_DIRECTORY(
      "Use a place below the import directory. An export takes the name of a file alone."),
  NOT_FOUND("Check the name, and the import directory that it starts from. Letter case counts."),
  NOT_A_FILE("Use another name: the message says what was expected."),
  NOT_TEXT("Give a list of references as text: BibTeX, RIS, CSL-JSON, or one id on each line."),
  UNREADABLE("Check the permissions of the file, and the disk."),
  SWITCHED_OFF("Change the setting that the message names."),
  UNKNOWN_FORMAT("Convert the file to JSON, NDJSON or a record page."),
  UNSUPPORTED_COMPRESSION(
      "Pack it again: zip with deflate, tar without --sparse, zstd without --long and --ultra."),
  ENCRYPTED_ENTRY("Unpack the archive first."),
  NESTED_ARCHIVE("Unpack the outer archive first."),
  OVERLAPPING_ENTRIES("Do not trust this file: honest tools do not write such archives."),
  CORRUPT_ARCHIVE("Fetch or make the file again. What came before the fault was read."),
  TRUNCATED("Fetch or make the file again. What came before its end was read."),

  // Proofs of time.
  NOT_A_PROOF("Fetch the proof again. A damaged proof proves no time."),
  BLOCK_HEADERS("Mend the headers: none of them is used while one has a fault."),

  // Signing.
  STATEMENT("Change that option: ./pith make KIND --help lists what it may be."),
  SIGNER_CARD("Use the file that ./pith key new or ./pith key import wrote beside the key."),
  KEY_FILE("Use a key in PEM (PKCS#8) that only its owner can read: ./pith key makes such files."),
  DRAFT("Make the draft again with ./pith make, and change nothing in it that you do not mean."),
  OWN_FORK(
      "Import what you signed before and make the draft again. To contradict yourself, add --fork."),

  // Exports.
  EXISTS_ALREADY(
      "Choose another name, or allow to overwrite: overwrite: true, in the shell --overwrite."),
  NOT_AN_EXPORT("Choose another name, or move that file away."),
  EXPORT_TOO_LARGE("Raise max_bytes, or give the file a name that ends in .zst."),
  EXPORT_FAILED("Check the disk, and the rights of the server's user."),

  // Parts of a first load.
  PARTS_UNFINISHED("Run the job again, or copy its whole folder: the manifest is written last."),
  PARTS_OF_ANOTHER_RELEASE("Make the parts with the release that loads them."),
  PARTS_POLICY("Give --trust the trust file that the job had."),
  PART_MISSING("Copy the file again from the folder that the job wrote."),
  PART_TWICE("Keep of the folder what the manifest names, each once."),
  PART_SPOILT("Copy the file again: its bytes are not those that the job wrote."),

  // Mirrors.
  NO_MIRROR("Name a folder that ./pith publish wrote."),
  CHECKPOINT_KEY("Use the key that the operator of the mirror shows, or copy the mirror again."),
  MIRROR_SPOILT("Copy the mirror again, or tell its operator: a file is not what its name says."),

  // Calls.
  UNKNOWN_ID(
      "Import its bundle, or write the id as pith:2016:…, arxiv:1610.09645 or doi:10.48550/…."),
  QUARANTINED_ID(
      "Use the full Pith Number: pith.standing of it tells why. If its key is not pinned, pin the"
          + " signer in the trust file and CALL pith.merge.all(), or import it again with trust:"
          + " 'open'."),
  AMBIGUOUS_ID("Use one of the full Pith Numbers that the message lists."),
  NOT_IMPORTED("Import a bundle of the paper first."),
  NO_STATE("CALL pith.standing(id) tells why, and what helps."),
  NO_BUNDLE("Import a bundle of the paper: no bundle is here that can be put together."),
  UNKNOWN_RUN("Use a number that CALL pith.imports() lists, or 0 for all."),
  WRONG_ARGUMENT("Give the call what its description names."),
  UNKNOWN_SETTING("Leave it out, or use a setting that the message lists."),
  WRONG_SETTING("Change the value of the setting."),
  OPEN_NOT_ALLOWED("Leave the setting out, or change allow_open and on_unknown in the trust file."),

  // The server.
  TRUST_FILE("Mend the trust file: no call uses a policy that is not understood."),
  SCHEMA_MISSING("Run CALL pith.setup() once, in a transaction of its own."),
  SCHEMA_FAILED("Look at SHOW CONSTRAINTS and SHOW INDEXES, and drop what is in the way."),
  SCHEMA_OLDER("Export with the plugin that wrote it, and import into an empty database."),
  SCHEMA_NEWER("Install the newer plugin that wrote it."),
  DAMAGED("Import the documents of this paper again. CALL pith.verify(id) names what was changed."),
  RUN_DAMAGED("Delete the Changes node of this run: what it told is lost, no paper is."),
  STORE_FAILED(
      "Check the disk, the memory and debug.log. What was committed is whole: call again.");

  private final String whatToDo;

  RefusalCode(String whatToDo) {
    this.whatToDo = whatToDo;
  }

  public String whatToDo() {
    return whatToDo;
  }

  public Problem problem(String expected, String found) {
    return new Problem(this, expected, found);
  }
}
