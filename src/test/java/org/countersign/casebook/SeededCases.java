package org.countersign.casebook;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finished cases of five schools over five years, put straight into the trail and the book on
 * PostgreSQL. Their chains have the right numbers and no right hashes: they are there to be many,
 * not to be checked.
 */
class SeededCases {

  private static final String CASES =
      "(select n, (array['oiea','hcps','bpet','obs','wmat'])[1 + n % 5] as school,"
          + " (array['post-sign-off','account-creation-approval','consent-withdrawal','take-down',"
          + "'data-breach'])[1 + (n / 5) % 5] as procedure_id,"
          + " (array['POST','ACC','WDR','TAKE','BREACH'])[1 + (n / 5) % 5] as code,"
          + " timestamptz '2021-09-01 08:00+00' + n * interval '1 second'"
          + " * (5 * 365 * 86400.0 / ?) as at"
          + " from generate_series(?, ?) n) s";

  private static final String NUMBER = "s.school || '-' || s.code || '-1999-' || (100000 + s.n)";

  private static final int EVENTS = 10;

  private final JdbcTemplate jdbc;

  SeededCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those numbered from the first to the last, of so many in all. */
  void add(int first, int last, int all) {
    insert(
        "casebook_case (number, school, procedure_id, model, policy, editions, confidential, state,"
            + " outcome, outcome_name, decision, started_at, ended_at, late_steps, requested_by,"
            + " waiting, running) select "
            + NUMBER
            + ", s.school, s.procedure_id, 1, s.school, 'national:1 ' || s.school || ':1', false,"
            + " 'ended', 'postRefused', case when s.n % 7 = 0 then 'Refused' else 'Posted and"
            + " recorded' end, 'approve', s.at, s.at + interval '2 days', (s.n % 10) / 9, 'staff.'"
            + " || s.school, '[]', 0 from ",
        first,
        last,
        all);
    insert(
        "casebook_step (number, element, element_name, school, procedure_id, confidential, times,"
            + " millis, last_at) select "
            + NUMBER
            + ", 'step' || e, 'Step ' || e, s.school, s.procedure_id, false, 1, 60000 * e, s.at"
            + " from generate_series(1, 10) e cross join ",
        first,
        last,
        all);
    insert(
        "casebook_clause (number, clause, element, school, procedure_id, confidential, started_at,"
            + " times, last_at) select "
            + NUMBER
            + ", case when e = 1 then 'NAT:17' when e = 2 and s.n % 1000 < 5 then 'NAT:4'"
            + " else upper(s.school) || ':' || e end, 'step' || e, s.school, s.procedure_id,"
            + " false, s.at, 1, s.at from generate_series(1, 8) e cross join ",
        first,
        last,
        all);
    insert(
        "casebook_person (number, username) select "
            + NUMBER
            + ", p || '.' || s.school"
            + " from unnest(array['staff','headteacher','comms-lead']) p cross join ",
        first,
        last,
        all);
    insert(
        "trail_event (chain, number, id, happened_at, kind, actor_kind, actor, school, element,"
            + " element_name, clauses, previous, key_id, hash, mac) select 'case/' || "
            + NUMBER
            + ", e, gen_random_uuid(), s.at, case e when 1 then 'started' when "
            + EVENTS
            + " then 'ended' else 'service-step' end, 'person', 'staff.' || s.school, s.school,"
            + " case e when "
            + EVENTS
            + " then null else 'step' || e end, 'Step', 'NAT:17', repeat('0', 64), 'seed',"
            + " repeat('0', 64), repeat('0', 64) from generate_series(1, "
            + EVENTS
            + ") e cross join ",
        first,
        last,
        all);
    jdbc.execute("analyze");
  }

  private void insert(String into, int first, int last, int all) {
    jdbc.update("insert into " + into + CASES, all, first, last);
  }
}
