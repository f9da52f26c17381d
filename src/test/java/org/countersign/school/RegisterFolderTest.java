package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@RegisterTest
@ExtendWith(OutputCaptureExtension.class)
class RegisterFolderTest {

  @TempDir private Path folder;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Schools schools;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcTemplate jdbc;
  private final List<String> loaded = new ArrayList<>();

  @BeforeEach
  void table() {
    jdbc.execute("create table if not exists test_register (id varchar(40))");
    jdbc.update("delete from test_register");
  }

  /** Keeps the column {@code id}; fails at one that is called so, with a name in the message. */
  private class Names implements RegisterFile {

    @Override
    public String name() {
      return "names.csv";
    }

    @Override
    public List<String> columns() {
      return List.of("id");
    }

    @Override
    public int load(School school, List<RowReader> rows) {
      loaded.add(school.id());
      for (RowReader row : rows) {
        jdbc.update("insert into test_register (id) values (?)", row.id("id"));
        if (row.id("id").equals("fails")) {
          throw new IllegalStateException("Peony Testfield");
        }
      }
      return rows.size();
    }
  }

  private void start(String from, String... arguments) throws IOException {
    new RegisterFolder(from, schools, List.of(new Names()), events, transactions)
        .run(new DefaultApplicationArguments(arguments));
  }

  private void file(String school, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve(school)).resolve("names.csv"), text);
  }

  private Integer kept() {
    return jdbc.queryForObject("select count(*) from test_register", Integer.class);
  }

  @Test
  void aFileThatMeetsSomebodyElseIsTakenInAgain() throws IOException {
    file("obs", "id\na\nb\n");
    Names once =
        new Names() {
          @Override
          public int load(School school, List<RowReader> rows) {
            int added = super.load(school, rows);
            if (loaded.size() == 1) {
              throw new IllegalStateException("Somebody else was first");
            }
            return added;
          }
        };
    new RegisterFolder(folder.toString(), schools, List.of(once), events, transactions)
        .run(new DefaultApplicationArguments());
    assertThat(loaded).containsExactly("obs", "obs");
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void everySchoolsFileIsLoadedAtStartAndAFolderOfNoSchoolIsSaid(CapturedOutput output)
      throws IOException {
    file("obs", "id\na\nb\n");
    file("bpet", "id\nc\n");
    file("elsewhere", "id\nd\n");
    start(folder.toString());
    assertThat(loaded).containsExactly("bpet", "obs");
    assertThat(kept()).isEqualTo(3);
    assertThat(output.getAll())
        .contains("elsewhere in countersign.registers.folder: there is no school of that id")
        .contains("names.csv of obs: rows read 2, new entries 2, rejected 0");
  }

  @Test
  void anUnexpectedErrorKeepsNothingLogsNoDataAndTheProductStarts(CapturedOutput output)
      throws IOException {
    file("bpet", "id\na\nfails\n");
    file("obs", "id\nb\n");
    start(folder.toString());
    assertThat(loaded).containsExactly("bpet", "bpet", "bpet", "bpet", "bpet", "obs");
    assertThat(kept()).isEqualTo(1);
    assertThat(output.getAll()).contains("names.csv of bpet").doesNotContain("Peony");
  }

  @Test
  void nothingIsLoadedWithoutAFolderOrWhereTheProductOnlyImportsARoll(CapturedOutput output)
      throws IOException {
    file("obs", "id\na\n");
    start("");
    start(folder.toString(), "import", "roll.zip");
    start(folder.resolve("none").toString());
    assertThat(loaded).isEmpty();
    assertThat(output.getAll()).contains("which is not a folder");
  }
}
