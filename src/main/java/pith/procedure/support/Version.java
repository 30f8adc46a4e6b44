package pith.procedure.support;

/** The release, as the build names it; a test holds the two together. */
public final class Version {
  public static final String TEXT = "0.1.0";

  private Version() {}
}
