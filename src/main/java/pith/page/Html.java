package pith.page;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import pith.refusal.Visible;

/**
 * HTML text while it is written. Words come in as text or as the value of an attribute, and both
 * are escaped. No method takes HTML. An address comes in as an {@link Address} only, and no
 * attribute can have a script.
 */
final class Html {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Set<String> WITHOUT_END = Set.of("meta", "input", "br", "link");

  /** What a browser would run or load. */
  private static final Pattern ACTIVE =
      Pattern.compile("on.*|style|src.*|href|xlink.*|action|formaction|data|ping|background");

  private static final Set<String> FORBIDDEN =
      Set.of("script", "iframe", "object", "embed", "base", "style");

  private final StringBuilder out = new StringBuilder();
  private boolean isInTag;

  /** An element, with what the body writes into it. Attributes come first. */
  Html in(String name, Consumer<Html> body) {
    if (!NAME.matcher(name).matches() || FORBIDDEN.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("no element of a page: " + name);
    }
    return element(name, body);
  }

  private Html element(String name, Consumer<Html> body) {
    endTag();
    out.append('<').append(name);
    isInTag = true;
    body.accept(this);
    endTag();
    if (!WITHOUT_END.contains(name)) {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /** An element that has only text. */
  Html in(String name, String text) {
    return in(name, inside -> inside.text(text));
  }

  Html with(String attribute, String value) {
    if (!NAME.matcher(attribute).matches()
        || ACTIVE.matcher(attribute.toLowerCase(Locale.ROOT)).matches()) {
      throw new IllegalArgumentException("no attribute of a page: " + attribute);
    }
    return attribute(attribute, Visible.sentence(value));
  }

  Html with(String attribute, long value) {
    return with(attribute, Long.toString(value));
  }

  Html href(Address address) {
    return attribute("href", address.text());
  }

  Html action(Address address) {
    return attribute("action", address.text());
  }

  private Html attribute(String name, String value) {
    if (!isInTag) {
      throw new IllegalStateException("attributes stand before text: " + name);
    }
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  /** What a screen would act on, or would not show, is written out. A long text is cut. */
  Html text(String text) {
    endTag();
    escape(Visible.sentence(text));
    return this;
  }

  /** The one style sheet, as its own file has it. */
  Html styleSheet() {
    return element(
        "style",
        inside -> {
          endTag();
          out.append(StyleSheet.TEXT);
        });
  }

  private void endTag() {
    if (isInTag) {
      out.append('>');
      isInTag = false;
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
