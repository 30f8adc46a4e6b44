package pith.page;

/**
 * Where the pages lie.
 *
 * @param home the path of the start page, with a slash at its end
 * @param canAnswer whether a program answers there: a mirror of files has no search
 */
public record Site(String home, boolean canAnswer) {
  public Site {
    if (!home.matches("(/[a-z0-9-]+)*/")) {
      throw new IllegalArgumentException("no path of a start page: " + home);
    }
  }

  /** A mirror has a folder for each paper, named by its suffix. */
  String nameOf(String number) {
    return canAnswer ? number : number.substring(number.lastIndexOf(':') + 1);
  }

  String end() {
    return canAnswer ? "" : "/";
  }

  String bundles() {
    return canAnswer ? home + "bundle/" : "/bundle/";
  }
}
