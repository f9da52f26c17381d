package org.countersign.audit;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The one function by which PostgreSQL empties a payload. It runs with the rights of the tables'
 * owner, so that the role the product runs with needs none, and it leaves the tombstone. Its search
 * path is set, or a temporary table of the caller could take the place of ours.
 */
@Component
class V72__Trail_payload_removal extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    if (Dialect.of(context.getConnection()) == Dialect.H2) {
      return;
    }
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    String schema = jdbc.queryForObject("select quote_ident(current_schema())", String.class);
    jdbc.execute(
        """
        create function trail_remove_payload(
          the_event uuid, by_person text, reviewer text, why text, moment timestamptz)
        returns void language plpgsql security definer
        set search_path = pg_catalog, %s, pg_temp as $$
        begin
          if coalesce(trim(by_person), '') = '' or coalesce(trim(reviewer), '') = ''
            or lower(trim(by_person)) = lower(trim(reviewer)) then
            raise exception 'A removal needs two different people';
          end if;
          if coalesce(trim(why), '') = '' then
            raise exception 'A removal needs a reason';
          end if;
          perform 1 from trail_payload p join trail_event e on e.id = p.event
            where p.event = the_event and p.content is not null and e.kind <> 'payload-removed'
            for update of p;
          if not found then
            raise exception 'This event has no details that can be removed';
          end if;
          insert into trail_removal (event, removed_by, reviewed_by, reason, removed_at)
            values (the_event, by_person, reviewer, why, moment);
          update trail_payload set salt = null, content = null where event = the_event;
        end $$
        """
            .formatted(schema));
    jdbc.execute(
        "revoke all on function trail_remove_payload(uuid, text, text, text, timestamptz)"
            + " from public");
  }
}
