package org.countersign.consent;

import java.util.List;
import org.countersign.audit.OnlyAdded;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Makes the database itself refuse to change or delete who was judged competent, and lapses. */
@Component
class V161__Competence_and_lapses_are_append_only extends BaseJavaMigration {

  private static final List<String> TABLES = List.of("consent_competence", "consent_lapse");

  @Override
  public void migrate(Context context) throws Exception {
    boolean h2 = "H2".equals(context.getConnection().getMetaData().getDatabaseProductName());
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    for (String table : TABLES) {
      jdbc.execute(
          h2
              ? "create trigger %s_append_only before update, delete on %s for each row call '%s'"
                  .formatted(table, table, OnlyAdded.class.getName())
              : "create trigger %s_append_only before update or delete or truncate on %s"
                      .formatted(table, table)
                  + " for each statement execute function consent_is_append_only()");
    }
  }
}
