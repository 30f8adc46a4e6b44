package pith.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A list of references. Its content tells its format, not its name. */
public record Bibliography(Format format, List<BibliographyEntry> entries) {
  private static final String BOM = "\ufeff";

  /** The formats that are read. */
  public enum Format {
    BIBTEX,
    RIS,
    CSL_JSON,
    AUX,
    BBL,
    LIST
  }

  public Bibliography {
    entries = List.copyOf(entries);
  }

  /**
   * @param beside gives the text of a file beside this one: an {@code .aux} names its BibTeX files
   * @param guard runs between entries; what it throws ends the reading
   */
  public static Bibliography read(
      String text, Function<String, Optional<String>> beside, Runnable guard) {
    String given = text.startsWith(BOM) ? text.substring(1) : text;
    String whole = given.strip();
    int before = LineNumbers.in(given.substring(0, given.indexOf(whole)));
    Format format = format(whole);
    List<BibliographyEntry> entries =
        switch (format) {
          case BIBTEX -> BibTex.read(whole, guard);
          case RIS -> Ris.read(whole);
          case CSL_JSON -> CslJson.read(whole);
          case AUX -> aux(whole, beside, guard);
          case BBL -> Latex.list(whole);
          case LIST -> PlainList.read(whole);
        };
    return new Bibliography(
        format,
        entries.stream().map(entry -> entry.at(entry.line().map(line -> line + before))).toList());
  }

  private static Format format(String text) {
    if (CslJson.isOne(text)) {
      return Format.CSL_JSON;
    }
    if (Ris.isOne(text)) {
      return Format.RIS;
    }
    if (Latex.isList(text)) {
      return Format.BBL;
    }
    if (Latex.isAux(text)) {
      return Format.AUX;
    }
    return BibTex.isOne(text) ? Format.BIBTEX : Format.LIST;
  }

  private static List<BibliographyEntry> aux(
      String aux, Function<String, Optional<String>> beside, Runnable guard) {
    Map<String, BibliographyEntry> known = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String data : Latex.data(aux)) {
      String name = data.endsWith(".bib") ? data : data + ".bib";
      beside
          .apply(name)
          .ifPresentOrElse(
              bib ->
                  BibTex.read(bib, guard)
                      .forEach(
                          entry -> entry.key().ifPresent(key -> known.put(key, elsewhere(entry)))),
              () -> missing.add(name));
    }
    if (Latex.cited(aux).contains("*")) {
      return List.copyOf(known.values());
    }
    List<BibliographyEntry> entries = new ArrayList<>();
    for (String key : Latex.cited(aux)) {
      entries.add(known.getOrDefault(key, unknown(key, missing)));
    }
    return entries;
  }

  /** Its line is one of another file. */
  private static BibliographyEntry elsewhere(BibliographyEntry entry) {
    return entry.at(Optional.empty());
  }

  private static BibliographyEntry unknown(String key, List<String> missing) {
    return BibliographyEntry.malformed(
        Optional.of(key),
        "",
        "No BibTeX file beside the .aux file has this key."
            + (missing.isEmpty()
                ? ""
                : " The .aux file names files that cannot be read there: "
                    + String.join(", ", missing)
                    + "."));
  }
}
