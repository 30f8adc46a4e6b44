package pith.trust;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import pith.model.CodePoints;

/**
 * Names that a reader may take for a pinned one. Two names look alike iff they are the same once
 * letter case, accents and whatever is no letter and no digit are gone, and look-alike letters are
 * one.
 */
final class LookAlike {
  /**
   * Each row is a letter of pinned names and what looks like it: a choice from the confusables of
   * Unicode Technical Standard 39, version 16, and what passes for one letter in common typefaces.
   */
  private static final List<String> ROWS =
      List.of(
          "a\u0430\u0410\u03b1\u0391\u0251\u13aa",
          "b\u0432\u0412\u044c\u042c\u0392\u13cf",
          "c\u0441\u0421\u03f2\u03f9\u13df",
          "d\u0501\u0111",
          "e\u212e\ua4f0\u0435\u0415\u0395\u03b5\u13ac",
          "g\u0261\u0581\u13c0",
          "h\u2c8e\u2c8f\u04bb\u04ba\u043d\u041d\u0397\u0570\u0127\u13bb",
          "j\u0458\u0408\u03f3",
          "k\u043a\u041a\u03ba\u039a\u13e6",
          "li1|\u0131\u0142\u019a\u01c0\u0269\u03b9\u0399\u0456\u0406\u04cf\u04c0\u2223\u13de",
          "m\u043c\u041c\u039c\u13b7",
          "n\u03b7\u039d\u0578",
          "o0\u00f8\u03bf\u039f\u03c3\u043e\u041e\u0585\u05e1\u0966\u3007",
          "p\u0440\u0420\u03c1\u03a1\u13e2",
          "q\u051b\u051a",
          "r\u0433",
          "s\ua731\u0455\u0405\u13da",
          "t\u1d1b\u2c27\ua4d4\u0442\u0422\u03c4\u03a4\u13a2",
          "u\u03c5\u057d",
          "v\u03bd\u0475\u0474\u13d9",
          "w\u051d\u051c\u0461\u03c9\u13b3",
          "x\u0445\u0425\u03c7\u03a7",
          "y\u0443\u0423\u04af\u04ae\u03b3\u03a5",
          "z\u0396\u13c3");

  /** Blank, though their category does not say so: fillers of Hangul. */
  private static final String FILLERS = "\u115f\u1160\u3164\uffa0";

  private static final Map<Integer, Integer> LETTERS = letters();

  private final SortedSet<String> names = new TreeSet<>(CodePoints.ORDER);
  private final Map<String, String> bySkeleton = new HashMap<>();

  private LookAlike() {}

  static LookAlike among(Collection<String> pinned) {
    LookAlike among = new LookAlike();
    among.names.addAll(pinned);
    among.names.forEach(name -> among.bySkeleton.putIfAbsent(skeleton(name), name));
    return among;
  }

  /** The pinned name that this one looks like; a pinned name itself looks like none. */
  Optional<String> of(String claimed) {
    String skeleton = skeleton(claimed);
    return names.contains(claimed) || skeleton.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(bySkeleton.get(skeleton));
  }

  /** Some letters become others when they are decomposed, so they are looked up before as well. */
  private static String skeleton(String name) {
    StringBuilder known = new StringBuilder(name.length());
    name.codePoints().map(c -> LETTERS.getOrDefault(c, c)).forEach(known::appendCodePoint);
    StringBuilder skeleton = new StringBuilder(name.length());
    Normalizer.normalize(known, Normalizer.Form.NFKD)
        .codePoints()
        .map(LookAlike::letter)
        .filter(LookAlike::isLetter)
        .forEach(skeleton::appendCodePoint);
    return skeleton.toString().replace("rn", "m").replace("vv", "w");
  }

  private static int letter(int c) {
    int lower = Character.toLowerCase(c);
    return LETTERS.getOrDefault(c, LETTERS.getOrDefault(lower, lower));
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) && FILLERS.indexOf(c) < 0;
  }

  private static Map<Integer, Integer> letters() {
    Map<Integer, Integer> letters = new HashMap<>();
    for (String row : ROWS) {
      row.chars().skip(1).forEach(c -> letters.put(c, (int) row.charAt(0)));
    }
    return letters;
  }
}
