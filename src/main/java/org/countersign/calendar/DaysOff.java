package org.countersign.calendar;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.school.Schools;
import org.countersign.school.StartUpRefused;
import org.springframework.stereotype.Component;
import org.springframework.util.ResourceUtils;

/**
 * INSET days and other days in term on which pupils are not at school: {@code <school>.yaml} in
 * {@code countersign.calendar.folder}, read when the product starts. A file that cannot be used
 * stops it: days that are left out unseen would move what is due.
 */
@Component
class DaysOff {

  private static final String ENDING = ".yaml";

  private final Map<String, Map<LocalDate, String>> bySchool = new HashMap<>();

  DaysOff(CalendarSettings settings, Schools schools) {
    if (!settings.folder().isBlank()) {
      files(settings.folder()).forEach(file -> read(file, schools));
    }
  }

  Set<LocalDate> of(String school) {
    return bySchool.getOrDefault(school, Map.of()).keySet();
  }

  private static List<Path> files(String folder) {
    try {
      Path path = ResourceUtils.getFile(folder).toPath();
      if (!Files.isDirectory(path)) {
        throw new FileNotFoundException();
      }
      try (var files = Files.list(path)) {
        return files.filter(file -> !name(file).startsWith(".")).sorted().toList();
      }
    } catch (FileNotFoundException e) {
      throw new StartUpRefused(
          "countersign.calendar.folder is " + folder + ", which is not a folder.",
          "Create it, or correct the configuration, and start again.");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read countersign.calendar.folder " + folder, e);
    }
  }

  private void read(Path file, Schools schools) {
    String school = name(file).replaceFirst("\\.yaml$", "");
    if (!name(file).endsWith(ENDING) || schools.byId(school).isEmpty()) {
      throw new CalendarRefused(
          file.toString(), 1, "is no school's: name it after the id of a school, <id>.yaml");
    }
    try {
      bySchool.put(school, DaysOffFile.read(file.toString(), Files.readString(file)));
    } catch (MalformedInputException e) {
      throw new CalendarRefused(file.toString(), 1, "is not in UTF-8: save it so");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
