package pith.cli.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form in which a mirror shows a paper. Of two that a client likes equally, the first counts. */
enum Form {
  JSON("application/json"),
  LD_JSON("application/ld+json"),
  HTML("text/html");

  private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)");
  private static final int MOST_RANGES = 100;

  private final String type;

  Form(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /** Empty where the client takes none of them. */
  static Optional<Form> of(List<String> accept) {
    List<String> ranges =
        accept.stream()
            .flatMap(header -> Stream.of(header.split(",")))
            .map(range -> range.strip().toLowerCase(Locale.ROOT))
            .filter(range -> !range.isEmpty())
            .limit(MOST_RANGES)
            .toList();
    if (ranges.isEmpty()) {
      return Optional.of(JSON);
    }
    double best = Stream.of(values()).mapToDouble(form -> form.quality(ranges)).max().orElse(0);
    return Stream.of(values()).filter(form -> best > 0 && form.quality(ranges) == best).findFirst();
  }

  /** What the most exact range says of it. */
  private double quality(List<String> ranges) {
    for (String name : List.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*")) {
      for (String range : ranges) {
        if (range.split(";", 2)[0].strip().equals(name)) {
          Matcher quality = QUALITY.matcher(range);
          return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
        }
      }
    }
    return 0;
  }
}
