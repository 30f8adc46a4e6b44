package pith.tamper;

import java.util.stream.Stream;

/** All changes of the store that are tried. */
final class Tamperings {
  private Tamperings() {}

  static Stream<Tampering> all() {
    return Stream.of(
            PropertyTamperings.all(),
            LinkTamperings.all(),
            NodeTamperings.all(),
            NamedTamperings.all(),
            DrawnTamperings.all(),
            AddedTamperings.all(),
            SeveralTamperings.all(),
            StandingTamperings.all(),
            NotDerivable.all())
        .flatMap(each -> each);
  }

  static Stream<Tampering> named() {
    return all().filter(each -> each.expected().isNamed());
  }

  static Stream<Tampering> importable() {
    return all().filter(each -> each.expected().isImportable());
  }
}
