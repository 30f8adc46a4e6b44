package pith.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where {@code pith serve} listens: on this machine, and nowhere else is anything sent. */
record ServedAddress(String text) {
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int USUAL_PORT = 7687;

  /** Empty for every other address, and for what is none. */
  static Optional<ServedAddress> find(String given) {
    try {
      URI uri = new URI(given);
      if ("bolt".equals(uri.getScheme())
          && uri.getHost() != null
          && HERE.contains(uri.getHost())
          && uri.getRawUserInfo() == null) {
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return Optional.of(new ServedAddress("bolt://" + uri.getHost() + ":" + port));
      }
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static TypeConversionException refused(String given) {
    return new TypeConversionException(
        "expected an address of this machine such as bolt://127.0.0.1:7687, found '" + given + "'");
  }

  /** As an option has it. */
  static final class Converter implements ITypeConverter<ServedAddress> {
    @Override
    public ServedAddress convert(String given) {
      return find(given).orElseThrow(() -> refused(given));
    }
  }
}
