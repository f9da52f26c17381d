package org.countersign.audit;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Makes the database itself refuse to change or delete what is in the trail. Each database has its
 * own words for that. H2 fires no trigger for truncate, and has no locks but on rows.
 */
@Component
class V71__Trail_is_append_only extends BaseJavaMigration {

  private static final List<String> TABLES =
      List.of("trail_event", "trail_removal", "trail_seal", "trail_sealed_head", "trail_check");

  @Override
  public void migrate(Context context) throws Exception {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    if (Dialect.of(context.getConnection()) == Dialect.H2) {
      onH2(jdbc);
    } else {
      onPostgres(jdbc);
    }
  }

  private static void onH2(JdbcTemplate jdbc) {
    for (String table : TABLES) {
      jdbc.execute(
          "create trigger %s_append_only before update, delete on %s for each row call '%s'"
              .formatted(table, table, OnlyAdded.class.getName()));
    }
    jdbc.execute(
        "create trigger trail_payload_append_only before update, delete on trail_payload"
            + " for each row call '%s'".formatted(OnlyEmptied.class.getName()));
    jdbc.execute("create table trail_lock (stripe integer not null primary key)");
    jdbc.update(
        "insert into trail_lock (stripe) select x from system_range(0, ?)", ChainLocks.STRIPES - 1);
  }

  private static void onPostgres(JdbcTemplate jdbc) {
    jdbc.execute(
        "create function trail_is_append_only() returns trigger language plpgsql as"
            + " $$ begin raise exception 'Rows of % are only added', tg_table_name; end $$");
    for (String table : TABLES) {
      jdbc.execute(
          "create trigger %s_append_only before update or delete or truncate on %s"
                  .formatted(table, table)
              + " for each statement execute function trail_is_append_only()");
    }
    jdbc.execute(
        "create trigger trail_payload_append_only before delete or truncate on trail_payload"
            + " for each statement execute function trail_is_append_only()");
    jdbc.execute(
        "create function trail_payload_is_only_emptied() returns trigger language plpgsql as $$"
            + " begin"
            + "  if new.event = old.event and new.salt is null and new.content is null"
            + "    and old.content is not null"
            + "    and exists (select 1 from trail_removal r where r.event = old.event) then"
            + "   return new;"
            + "  end if;"
            + "  raise exception 'Rows of % are only added', tg_table_name;"
            + " end $$");
    jdbc.execute(
        "create trigger trail_payload_only_emptied before update on trail_payload"
            + " for each row execute function trail_payload_is_only_emptied()");
  }
}
