package org.countersign.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.consent.Consents.yes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.countersign.school.RegisterFixture;
import org.countersign.school.RegisterTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** NAT:17 that consent was given, or taken back, can be shown for ever: no row is changed. */
@RegisterTest
@Tag("h2")
class AppendOnlyTest {

  @Autowired private ConsentRegister register;
  @Autowired private NeverPublish neverPublish;
  @Autowired private OtherChildren others;
  @Autowired private RegisterFixture fixture;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Holds holds;
  @Autowired private Objections objections;
  @Autowired private TransactionTemplate together;

  @BeforeEach
  void aRowInEveryTable() {
    fixture.reset();
    String pupil = fixture.pupil("obs");
    register.record("obs", yes(pupil, "2026-09-10", Use.IMAGE), "office");
    neverPublish.set("obs", Child.pupil(pupil), LocalDate.of(2026, 9, 10), "Why", "office");
    others.add("obs", new OtherChild(pupil, "Fern Mockridge", "Dill Mockridge"), "office");
    together.executeWithoutResult(
        status -> {
          holds.set("obs", Child.pupil(pupil), "obs-WDR-2026-0001", "Why", "office");
          objections.add(
              "obs",
              new Objections.Objection("Pim", "visitor", LocalDate.of(2026, 9, 10), "0001"),
              "office");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "consent_record, decision = 'given'",
    "consent_child, kind = 'other'",
    "consent_other_child, name = 'X'",
    "consent_never_publish, since = since",
    "consent_never_publish_reason, reason = 'X'",
    "consent_hold, reason = 'X'",
    "image_objection, name = 'X'"
  })
  void theDatabaseRefusesToChangeOrDeleteARow(String table, String change) {
    Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
    assertThat(rows).isPositive();
    assertThatThrownBy(() -> jdbc.update("update " + table + " set " + change))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("only added");
    assertThatThrownBy(() -> jdbc.update("delete from " + table))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("only added");
    assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class)).isEqualTo(rows);
  }

  @Test
  void noStatementOfThePackageChangesOrDeletes() throws IOException {
    try (var files = Files.list(Path.of("src/main/java/org/countersign/consent"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(20);
      for (Path file : all) {
        assertThat(Files.readString(file).toLowerCase())
            .as(file.toString())
            .doesNotContain("delete from", "merge into", "truncate table")
            .doesNotContainPattern("\"\\s*update ");
      }
    }
  }
}
