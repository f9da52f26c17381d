package org.countersign.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of cases, and what counts by step, clause and person. */
@Repository
class CaseTables {

  private static final String ADD =
      "insert into casebook_case (school, procedure_id, model, policy, editions, confidential,"
          + " started_at, requested_by, state, outcome, outcome_name, decision, ended_at, due_at,"
          + " late_steps, waiting, running, number)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String CHANGE =
      "update casebook_case set state = ?, outcome = ?, outcome_name = ?, decision = ?,"
          + " ended_at = ?, due_at = ?, late_steps = ?, waiting = ?, running = ? where number = ?";

  private static final String COUNT_STEP =
      "merge into casebook_step t using (select cast(? as varchar(255)) as number,"
          + " cast(? as varchar(255)) as element, cast(? as varchar(1000)) as element_name,"
          + " cast(? as varchar(64)) as school, cast(? as varchar(255)) as procedure_id,"
          + " cast(? as boolean) as confidential, cast(? as integer) as times,"
          + " cast(? as bigint) as millis, cast(? as timestamp(6) with time zone) as last_at) s"
          + " on t.number = s.number and t.element = s.element"
          + " when matched then update set times = t.times + s.times, last_at = s.last_at,"
          + " millis = case when s.millis is null then t.millis"
          + " else coalesce(t.millis, 0) + s.millis end"
          + " when not matched then insert (number, element, element_name, school, procedure_id,"
          + " confidential, times, millis, last_at) values (s.number, s.element, s.element_name,"
          + " s.school, s.procedure_id, s.confidential, s.times, s.millis, s.last_at)";

  private static final String COUNT_CLAUSE =
      "merge into casebook_clause t using (select cast(? as varchar(255)) as number,"
          + " cast(? as varchar(255)) as clause, cast(? as varchar(255)) as element,"
          + " cast(? as varchar(1000)) as element_name, cast(? as varchar(64)) as school,"
          + " cast(? as varchar(255)) as procedure_id, cast(? as boolean) as confidential,"
          + " cast(? as timestamp(6) with time zone) as started_at, cast(? as integer) as times,"
          + " cast(? as timestamp(6) with time zone) as last_at) s"
          + " on t.number = s.number and t.clause = s.clause and t.element = s.element"
          + " when matched then update set times = t.times + s.times, last_at = s.last_at"
          + " when not matched then insert (number, clause, element, element_name, school,"
          + " procedure_id, confidential, started_at, times, last_at) values (s.number, s.clause,"
          + " s.element, s.element_name, s.school, s.procedure_id, s.confidential, s.started_at,"
          + " s.times, s.last_at)";

  private static final String ADD_PERSON =
      "insert into casebook_person (number, username)"
          + " select cast(? as varchar(255)), cast(? as varchar(64)) where not exists"
          + " (select 1 from casebook_person where number = ? and username = ?)";

  private static final TypeReference<List<WaitingStep>> STEPS = new TypeReference<>() {};

  private final ObjectMapper json;

  CaseTables(ObjectMapper json) {
    this.json = json;
  }

  /** A row, with what only the fold needs. */
  record Kept(CaseSummary summary, int running) {}

  Optional<Kept> find(JdbcTemplate jdbc, String number) {
    return jdbc
        .query(
            "select * from casebook_case where number = ?",
            (rs, i) -> new Kept(summary(rs), rs.getInt("running")),
            number)
        .stream()
        .findFirst();
  }

  void write(JdbcTemplate jdbc, CaseFold fold, boolean fresh) {
    CaseSummary row = fold.summary();
    if (fresh) {
      add(jdbc, row, fold.running());
    } else {
      change(jdbc, row, fold.running());
    }
    if (!fold.steps().isEmpty()) {
      jdbc.batchUpdate(COUNT_STEP, fold.steps().stream().map(step -> step(row, step)).toList());
    }
    if (!fold.clauses().isEmpty()) {
      jdbc.batchUpdate(
          COUNT_CLAUSE, fold.clauses().stream().map(clause -> clause(row, clause)).toList());
    }
    if (!fold.people().isEmpty()) {
      jdbc.batchUpdate(
          ADD_PERSON,
          fold.people().stream()
              .map(person -> new Object[] {row.number(), person, row.number(), person})
              .toList());
    }
  }

  private void add(JdbcTemplate jdbc, CaseSummary row, int running) {
    jdbc.update(
        ADD,
        row.school(),
        row.procedure(),
        row.model(),
        row.policy(),
        row.editions(),
        row.confidential(),
        time(row.startedAt()),
        row.requestedBy(),
        row.state().id(),
        row.outcome(),
        row.outcomeName(),
        row.decision(),
        time(row.endedAt()),
        time(row.dueAt()),
        row.lateSteps(),
        json(row.waiting()),
        running,
        row.number());
  }

  private void change(JdbcTemplate jdbc, CaseSummary row, int running) {
    jdbc.update(
        CHANGE,
        row.state().id(),
        row.outcome(),
        row.outcomeName(),
        row.decision(),
        time(row.endedAt()),
        time(row.dueAt()),
        row.lateSteps(),
        json(row.waiting()),
        running,
        row.number());
  }

  private static Object[] step(CaseSummary row, CaseFold.StepCount step) {
    return new Object[] {
      row.number(),
      step.element(),
      step.name(),
      row.school(),
      row.procedure(),
      row.confidential(),
      step.times(),
      step.millis(),
      time(step.lastAt())
    };
  }

  private static Object[] clause(CaseSummary row, CaseFold.ClauseCount clause) {
    return new Object[] {
      row.number(),
      clause.clause(),
      clause.element(),
      clause.name(),
      row.school(),
      row.procedure(),
      row.confidential(),
      time(row.startedAt()),
      clause.times(),
      time(clause.lastAt())
    };
  }

  CaseSummary summary(ResultSet rs) throws SQLException {
    return new CaseSummary(
        rs.getString("number"),
        rs.getString("school"),
        rs.getString("procedure_id"),
        rs.getObject("model", Integer.class),
        rs.getString("policy"),
        rs.getString("editions"),
        rs.getBoolean("confidential"),
        CaseSummary.State.byId(rs.getString("state")).orElseThrow(),
        rs.getString("outcome"),
        rs.getString("outcome_name"),
        rs.getString("decision"),
        instant(rs, "started_at"),
        instant(rs, "ended_at"),
        instant(rs, "due_at"),
        rs.getInt("late_steps"),
        rs.getString("requested_by"),
        waiting(rs.getString("waiting")));
  }

  private String json(List<WaitingStep> waiting) {
    try {
      return json.writeValueAsString(waiting);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a case waits for can always be written", e);
    }
  }

  private List<WaitingStep> waiting(String text) {
    try {
      return json.readValue(text, STEPS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a case waits for was written by us", e);
    }
  }

  static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
