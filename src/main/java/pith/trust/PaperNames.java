package pith.trust;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import pith.model.Alias;

/**
 * By what right a paper has the names in its state.
 *
 * @param vouched kind and value of those that pinned signers gave
 * @param ofRecord the right to the names that follow from the record; empty where nobody admitted
 *     stands behind it
 */
public record PaperNames(Set<Name> vouched, Optional<NameRight> ofRecord) {

  /** What two bundles mean by the same name. */
  public record Name(String kind, String value) {}

  public PaperNames {
    vouched = Set.copyOf(vouched);
  }

  static PaperNames of(Collection<AdmittedBundle> bundles, boolean isRecordSigned) {
    Set<Name> vouched = new HashSet<>();
    boolean isVouched = isRecordSigned;
    boolean isAdmitted = false;
    for (AdmittedBundle bundle : bundles) {
      isAdmitted |= bundle.givesNames();
      if (bundle.isVouchedFor() && bundle.givesNames()) {
        isVouched = true;
        bundle.names().forEach(alias -> vouched.add(name(alias)));
      }
    }
    return new PaperNames(
        vouched,
        isVouched
            ? Optional.of(NameRight.VOUCHED)
            : isAdmitted ? Optional.of(NameRight.BY_STRANGER) : Optional.empty());
  }

  /** Of a name in the state. */
  public NameRight rightOf(Alias alias) {
    return vouched.contains(name(alias)) ? NameRight.VOUCHED : NameRight.BY_STRANGER;
  }

  private static Name name(Alias alias) {
    return new Name(alias.kind(), alias.value());
  }
}
