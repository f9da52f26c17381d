package org.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.school.StartUpRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar file that cannot be meant stops the start, with the file, the line and the remedy. */
@Tag("no-database")
class CalendarFilesTest {

  private static final School ELM = new School("elm", "Elm Pretend School", "obs", "org-elm", null);

  @TempDir private Path folder;

  private static final class OnlyElm implements Schools {

    @Override
    public List<School> all() {
      return List.of(ELM);
    }

    @Override
    public Optional<School> byId(String id) {
      return all().stream().filter(school -> school.id().equals(id)).findFirst();
    }
  }

  private DaysOff read() {
    return new DaysOff(new CalendarSettings(folder.toString(), null), new OnlyElm());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void daysAndSpansOfDaysAreRead() throws IOException {
    write("elm.yaml", "# INSET\n2026-11-27: INSET day\n2027-06-24/2027-06-25: Repairs\n");

    assertThat(read().of("elm"))
        .containsExactly(
            LocalDate.of(2026, 11, 27), LocalDate.of(2027, 6, 24), LocalDate.of(2027, 6, 25));
    assertThat(read().of("oak")).isEmpty();
  }

  @Test
  void anEmptyFileHasNoDays() throws IOException {
    write("elm.yaml", "# Nothing yet\n");

    assertThat(read().of("elm")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20226-11-27: INSET             | 20226-11-27",
        "0226-11-27: INSET              | 0226-11-27",
        "+20226-11-27: INSET            | +20226-11-27",
        "2026-02-29: INSET              | 2026-02-29",
        "2026-11-31: INSET              | 2026-11-31",
        "27/11/2026: INSET              | \"27\"",
        "tomorrow: INSET                | tomorrow",
        "2027-06-25/2027-06-24: Repairs | ends before it begins",
        "2027-06-24/2027-06-25/2027-06-26: Repairs | ends before it begins",
        "2026-07-22/2026-09-01: Summer  | longer than a month",
        "2026-11-27:                    | is not of the form",
        "2026-11-27                     | is not of the form",
        "[2026-11-27]: INSET            | is not of the form",
        "2026-11-27: [INSET             | cannot be read",
        "2026-09-01: again              | twice",
      })
  void whatCannotBeMeantIsRefused(String line, String message) throws IOException {
    write("elm.yaml", line.equals("2026-11-27") ? line : "2026-09-01: INSET\n" + line + "\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(StartUpRefused.class)
        .hasMessageContaining("elm.yaml, line ")
        .hasMessageContaining(message)
        .extracting(e -> ((StartUpRefused) e).remedy())
        .asString()
        .contains("Correct the file");
  }

  @Test
  void theLineIsNamed() throws IOException {
    write("elm.yaml", "# INSET\n2026-09-01: INSET\n20226-11-27: INSET\n");

    assertThatThrownBy(this::read).hasMessageContaining("elm.yaml, line 3: ");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Files.write(
        folder.resolve("elm.yaml"), "2026-09-01: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(this::read).hasMessageContaining("is not in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"oak.yaml", "elm.ics", "Elm.yaml"})
  void aFileOfNoSchoolIsRefused(String name) throws IOException {
    write(name, "2026-09-01: INSET\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(StartUpRefused.class)
        .hasMessageContaining(name)
        .hasMessageContaining("name it after the id of a school");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    CalendarSettings settings = new CalendarSettings(folder.resolve("none").toString(), null);

    assertThatThrownBy(() -> new DaysOff(settings, new OnlyElm()))
        .isInstanceOf(StartUpRefused.class)
        .hasMessageContaining("is not a folder");
  }
}
