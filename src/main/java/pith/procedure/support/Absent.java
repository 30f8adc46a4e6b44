package pith.procedure.support;

/** What a call does about an id that names no paper here. */
public enum Absent {
  FAIL,
  SKIP
}
