package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.countersign.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports for tests, begins afresh, and looks into every table. */
@TestComponent
public class RollFixture {

  @Autowired private JdbcTemplate jdbc;
  @Autowired private RollImport rollImport;
  @Autowired private RollImports imports;
  @Autowired private RolesByDate rolesByDate;
  @Autowired private IdentityService identities;
  @Autowired private MovableClock clock;

  /** How an import went. */
  public record Outcome(
      long id,
      String state,
      String reason,
      boolean changedNothing,
      int rowsRead,
      int rowsApplied,
      int rejected,
      int left,
      int returned) {}

  /** An empty roll, no users but the administrator, and the first day. */
  public void reset() {
    clock.moveTo(LocalDate.of(2026, 11, 20));
    for (String table :
        List.of(
            "roll_import_line",
            "roll_import",
            "roll_role",
            "roll_session",
            "roll_enrolment",
            "roll_class",
            "roll_carer",
            "roll_stay",
            "roll_username",
            "roll_person")) {
      jdbc.update("delete from " + table);
    }
    identities.createUserQuery().list().stream()
        .filter(user -> !user.getId().equals("administrator"))
        .forEach(user -> identities.deleteUser(user.getId()));
  }

  /** What the product does by itself when a new day has begun. */
  public void midnight() {
    rolesByDate.follow();
  }

  public Outcome run(Export export) {
    return run(export, rollImport.everything(false));
  }

  Outcome run(Export export, RollImport.Terms terms) {
    var run = rollImport.run(imports.start("page", "test", "tester"), export::files, terms);
    return new Outcome(
        run.id(),
        run.state(),
        run.reason(),
        run.changedNothing(),
        run.rowsRead(),
        run.rowsApplied(),
        run.rejected(),
        run.left(),
        run.returned());
  }

  /** Imports and expects it to be applied. */
  public Outcome applied(Export export) {
    Outcome run = run(export);
    assertThat(run.reason()).isNull();
    assertThat(run.state()).isEqualTo("applied");
    return run;
  }

  /** Whose rows were rejected and why, up to what to do about it. */
  public List<String> rejected(Outcome run) {
    return lines(run).stream()
        .filter(line -> line.kind() == ReportLine.Kind.REJECTED)
        .map(line -> line.sourcedId() + ": " + line.reason().split("[,;]")[0])
        .toList();
  }

  List<ReportLine> lines(Outcome run) {
    return imports.lines(run.id(), 100_000);
  }

  /** Every row of every table, the record of imports left out: equal only if nothing changed. */
  public Map<String, List<Map<String, Object>>> content() {
    Map<String, List<Map<String, Object>>> content = new TreeMap<>();
    jdbc
        .queryForList(
            "select table_name from information_schema.tables where lower(table_schema) = 'public'",
            String.class)
        .stream()
        .filter(table -> !table.toLowerCase().startsWith("roll_import"))
        .filter(table -> !table.toLowerCase().startsWith("flyway"))
        // An import that is refused changes nothing, and the trail says that it was.
        .filter(table -> !table.toLowerCase().startsWith("trail_"))
        // Models, policies and their files, which no import touches.
        .filter(table -> !table.toLowerCase().matches("act_(ge|re)_.*|policy_pack.*"))
        .forEach(
            table ->
                content.put(
                    table,
                    jdbc.queryForList("select * from " + table).stream()
                        .sorted(java.util.Comparator.comparing(Object::toString))
                        .toList()));
    return content;
  }
}
