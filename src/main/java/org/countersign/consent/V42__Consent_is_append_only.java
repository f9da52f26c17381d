package org.countersign.consent;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Makes the database itself refuse to change or delete a row of the consent register. Each database
 * has its own words for that.
 */
@Component
class V42__Consent_is_append_only extends BaseJavaMigration {

  private static final List<String> TABLES =
      List.of(
          "consent_other_child",
          "consent_child",
          "consent_record",
          "consent_never_publish",
          "consent_never_publish_reason");

  @Override
  public void migrate(Context context) throws Exception {
    boolean h2 = "H2".equals(context.getConnection().getMetaData().getDatabaseProductName());
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    if (!h2) {
      jdbc.execute(
          "create function consent_is_append_only() returns trigger language plpgsql as"
              + " $$ begin raise exception 'Rows of % are only added', tg_table_name; end $$");
    }
    refuseChanges(jdbc, h2, TABLES);
  }

  /** Each database has its own words for it; the function is there for PostgreSQL. */
  static void refuseChanges(JdbcTemplate jdbc, boolean h2, List<String> tables) {
    for (String table : tables) {
      if (h2) {
        jdbc.execute(
            "create trigger %s_append_only before update, delete on %s for each row call '%s'"
                .formatted(table, table, AppendOnly.class.getName()));
      } else {
        jdbc.execute(
            "create trigger %s_append_only before update or delete or truncate on %s"
                    .formatted(table, table)
                + " for each statement execute function consent_is_append_only()");
      }
    }
  }
}
