-- PostgreSQL: the rights of the role that the product runs with. Run it as the role that owns the
-- tables (the one Flyway signs in with), in the product's database, once the product has started
-- for the first time and again after each new release. "countersign_run" is the running role; make
-- it beforehand: create role countersign_run login password '...' noinherit;

grant usage on schema public to countersign_run;
grant select, insert, update, delete on all tables in schema public to countersign_run;
grant usage, select on all sequences in schema public to countersign_run;

-- Whatever a later release adds.
alter default privileges in schema public
  grant select, insert, update, delete on tables to countersign_run;
alter default privileges in schema public
  grant usage, select on sequences to countersign_run;

-- Of the trail: read, add, nothing else. A tombstone comes from the function alone.
revoke update, delete on
  trail_event, trail_payload, trail_removal, trail_seal, trail_sealed_head, trail_check
  from countersign_run;
revoke insert on trail_removal from countersign_run;
grant execute on function trail_remove_payload(uuid, text, text, text, timestamptz)
  to countersign_run;

-- What was deployed by Flyway is Flyway's to know.
revoke insert, update, delete on flyway_schema_history from countersign_run;

-- Nobody makes tables or functions of their own beside ours.
revoke create on schema public from public;
