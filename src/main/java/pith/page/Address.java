package pith.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link goes: a page of ours, or the place of a paper at arXiv or behind a DOI. */
final class Address {
  private static final int LONGEST = 300;
  private static final String PLAIN = "-._~:";
  private static final Pattern ARXIV = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{1,40}");
  private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/.{1,300}");

  private final String text;

  private Address(String text) {
    this.text = text;
  }

  static Address of(Site site) {
    return new Address(site.home());
  }

  static Address paper(Site site, String number) {
    return new Address(site.home() + encoded(Cut.to(LONGEST, site.nameOf(number))) + site.end());
  }

  static Address bundle(Site site, String sha256) {
    return new Address(site.bundles() + encoded(Cut.to(LONGEST, sha256)) + ".json");
  }

  static Address section(String name) {
    return new Address("#" + encoded(name));
  }

  /** Empty for what is no name of that kind, whatever it says that it is. */
  static Optional<Address> elsewhere(String kind, String value) {
    return switch (kind) {
      case "arxiv" ->
          ARXIV.matcher(value).matches()
              ? Optional.of(new Address("https://arxiv.org/abs/" + value))
              : Optional.empty();
      case "doi" ->
          DOI.matcher(value).matches()
              ? Optional.of(new Address("https://doi.org/" + encoded(value).replace("%2F", "/")))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  String text() {
    return text;
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean isPlain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      encoded.append(isPlain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
