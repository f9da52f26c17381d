package org.countersign.school;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code manifest.csv} says of each file: the whole of the data ("bulk", what is not in it has
 * gone) or only what changed ("delta", what has gone is marked {@code tobedeleted}).
 */
record Manifest(Map<String, Mode> modes) {

  enum Mode {
    BULK,
    DELTA,
    ABSENT
  }

  Mode of(String file) {
    return modes.getOrDefault(file, Mode.ABSENT);
  }

  boolean isBulk(String file) {
    return of(file) == Mode.BULK;
  }

  static Manifest read(RollFiles files) {
    byte[] bytes = files.content().get("manifest.csv");
    if (bytes == null) {
      throw new ImportRefused(
          "manifest.csv is missing. Export as OneRoster 1.1 CSV, which has it, and give all files.");
    }
    Map<String, String> said = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (var row : CsvTable.parse("manifest.csv", bytes, List.of("propertyName", "value")).rows()) {
      String name = row.get("propertyName").toLowerCase(Locale.ROOT);
      said.put(name, row.get("value").toLowerCase(Locale.ROOT));
      lines.put(name, row.line());
    }
    String version = said.getOrDefault("oneroster.version", "");
    if (!version.equals("1.1") && !version.startsWith("1.1.")) {
      throw new ImportRefused(
          "manifest.csv"
              + (version.isEmpty() ? "" : ", line " + lines.get("oneroster.version"))
              + ": oneroster.version is '"
              + version
              + "'; export as OneRoster 1.1.");
    }
    Map<String, Mode> modes = new HashMap<>();
    for (String file : RollFiles.NAMES.subList(1, RollFiles.NAMES.size())) {
      String key = "file." + file.replace(".csv", "").toLowerCase(Locale.ROOT);
      modes.put(file, mode(file, said.get(key), lines.get(key), files.content().get(file) != null));
    }
    for (String file : List.of("orgs.csv", "users.csv")) {
      if (modes.get(file) == Mode.ABSENT) {
        throw new ImportRefused(file + " is missing. An import needs at least orgs and users.");
      }
    }
    return new Manifest(modes);
  }

  private static Mode mode(String file, String said, Integer line, boolean present) {
    if (said == null) {
      // OneRoster has no roles.csv, so the systems' own manifests do not name it.
      return present && file.equals("roles.csv") ? Mode.BULK : unnamed(file, present);
    }
    String place = "manifest.csv, line " + line + ": ";
    Mode mode =
        switch (said) {
          case "bulk" -> Mode.BULK;
          case "delta" -> Mode.DELTA;
          case "absent" -> Mode.ABSENT;
          default ->
              throw new ImportRefused(
                  place + "'" + said + "' for " + file + "; it must be bulk, delta or absent.");
        };
    if (present == (mode == Mode.ABSENT)) {
      throw new ImportRefused(
          place
              + file
              + " is said to be "
              + said
              + ", but "
              + (present ? "is there." : "is missing."));
    }
    return mode;
  }

  private static Mode unnamed(String file, boolean present) {
    if (present) {
      throw new ImportRefused(
          "manifest.csv does not name "
              + file
              + ". Add file."
              + file.replace(".csv", "")
              + " with bulk or delta.");
    }
    return Mode.ABSENT;
  }
}
