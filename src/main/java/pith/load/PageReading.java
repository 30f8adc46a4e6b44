package pith.load;

/** What was found on a record page: the record, or nothing and why. */
public sealed interface PageReading permits RecordPage, LoadRefusal {}
