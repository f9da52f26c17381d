package org.countersign.evidence;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Makes the database itself refuse to change or delete an exhibit; its words may be emptied, by
 * retention. Each database has its own words for that.
 */
@Component
class V201__Exhibits_are_only_added extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    if ("H2".equals(context.getConnection().getMetaData().getDatabaseProductName())) {
      jdbc.execute(
          "create trigger evidence_exhibit_only_added before update, delete on evidence_exhibit"
              + " for each row call '%s'".formatted(OnlyWordsGo.class.getName()));
      return;
    }
    jdbc.execute(
        "create function evidence_exhibit_is_only_added() returns trigger language plpgsql as $$"
            + " begin"
            + "  if tg_op = 'UPDATE' then"
            + "   if new.web_address is null and new.note is null"
            + "     and (to_jsonb(new) - 'web_address' - 'note')"
            + "       = (to_jsonb(old) - 'web_address' - 'note') then"
            + "    return new;"
            + "   end if;"
            + "  end if;"
            + "  raise exception 'Rows of % are only added', tg_table_name;"
            + " end $$");
    jdbc.execute(
        "create trigger evidence_exhibit_only_added before update or delete on evidence_exhibit"
            + " for each row execute function evidence_exhibit_is_only_added()");
    jdbc.execute(
        "create trigger evidence_exhibit_not_truncated before truncate on evidence_exhibit"
            + " for each statement execute function evidence_exhibit_is_only_added()");
  }
}
