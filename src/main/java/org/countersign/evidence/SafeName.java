package org.countersign.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** A name that no screen, disk or header can be tricked with. */
final class SafeName {

  private static final int LONGEST = 100;

  private SafeName() {}

  /** The last part of the path, without what is invisible or has a meaning, ending as its kind. */
  static String of(String given, Kind kind) {
    String composed = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
    String last =
        composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
    String visible =
        last.codePoints()
            .map(SafeName::harmless)
            .filter(c -> c >= 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip()
            .replaceAll("\\s+", " ");
    int dot = visible.lastIndexOf('.');
    String extension = dot < 0 ? "" : visible.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean fits = kind.isNamed(extension);
    String stem = (fits ? visible.substring(0, dot) : visible).replaceAll("^[. ]+|[. ]+$", "");
    return shortened(reserved(stem) ? "file " + stem : stem).strip()
        + "."
        + (fits ? extension : kind.extension());
  }

  /** The character, another in its place, or -1 for none. */
  private static int harmless(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          -1;
      default -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c;
    };
  }

  private static boolean reserved(String stem) {
    return stem.isEmpty() || stem.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
  }

  private static String shortened(String stem) {
    return stem.codePointCount(0, stem.length()) <= LONGEST
        ? stem
        : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
  }
}
