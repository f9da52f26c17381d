package org.countersign.casebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.countersign.access.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of cases. Whoever asks gets only what they may know of at that moment, in rows and in
 * counts; nothing tells of the rest.
 */
@Repository
public class CaseList {

  /** Rows of a page. */
  public static final int PAGE = 25;

  /** No list goes further, and no count: whoever wants more asks for less at once. */
  public static final int MOST = 10_000;

  private static final String WHOLE_NUMBER = "[a-z0-9-]+-[A-Z]{2,12}-[0-9]{4}-[0-9A-Z]{4,}";

  private final CaseSight sight;
  private final CaseTables tables;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  CaseList(CaseSight sight, CaseTables tables, JdbcTemplate jdbc, Clock clock) {
    this.sight = sight;
    this.tables = tables;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A page of what the person may see. */
  @Transactional(readOnly = true)
  public CasePage page(Actor person, CaseFilter filter) {
    Query query = query(person, filter);
    Integer counted =
        jdbc.queryForObject(
            "select count(*) from (select 1 as one from casebook_case c where "
                + query.where
                + " limit "
                + (MOST + 1)
                + ") counted",
            Integer.class,
            query.values());
    int total = counted == null ? 0 : counted;
    int first = Math.min(Math.max(0, filter.page()), MOST / PAGE - 1) * PAGE;
    List<CaseSummary> cases =
        first >= total
            ? List.of()
            : jdbc.query(
                query.rows(filter) + " limit " + PAGE + " offset " + first,
                (rs, i) -> tables.summary(rs),
                query.values());
    return new CasePage(cases, Math.min(total, MOST), total > MOST);
  }

  /** That case; empty where there is none, and where the person may not know of it. */
  @Transactional(readOnly = true)
  public Optional<CaseSummary> find(Actor person, String number) {
    Query query = new Query();
    query.add("c.number = ?", number);
    query.add(sight.of(person));
    return jdbc
        .query(
            "select c.* from casebook_case c where " + query.where,
            (rs, i) -> tables.summary(rs),
            query.values())
        .stream()
        .findFirst();
  }

  /** All that the filter leaves, row by row, in its order; its page does not matter. */
  @Transactional(readOnly = true)
  public void each(Actor person, CaseFilter filter, Consumer<CaseSummary> each) {
    Query query = query(person, filter);
    JdbcTemplate byRow = new JdbcTemplate(jdbc.getDataSource());
    byRow.setFetchSize(500);
    byRow.query(
        query.rows(filter),
        rs -> {
          each.accept(tables.summary(rs));
        },
        query.values());
  }

  private Query query(Actor person, CaseFilter filter) {
    Query query = new Query();
    query.add(sight.of(person));
    query.equal("c.school", filter.school());
    query.equal("c.procedure_id", filter.procedure());
    query.equal("c.state", filter.state() == null ? null : filter.state().id());
    query.equal("c.outcome_name", filter.outcome());
    if (filter.from() != null) {
      query.add("c.started_at >= ?", CaseTables.time(dawn(filter.from())));
    }
    if (filter.to() != null) {
      query.add("c.started_at < ?", CaseTables.time(dawn(filter.to().plusDays(1))));
    }
    if (filter.timing() != null) {
      timing(query, filter.timing());
    }
    if (filter.clause() != null) {
      query.add(
          "exists (select 1 from casebook_clause a where a.number = c.number and a.clause = ?"
              + " and a.school = c.school)",
          filter.clause());
    }
    if (filter.person() != null) {
      query.add(
          "(c.requested_by = ? or exists (select 1 from casebook_person p"
              + " where p.number = c.number and p.username = ?))",
          filter.person(),
          filter.person());
    }
    if (filter.number() != null) {
      number(query, filter.number());
    }
    return query;
  }

  private void timing(Query query, CaseFilter.Timing timing) {
    Object now = CaseTables.time(clock.instant());
    switch (timing) {
      case OVERDUE -> query.add("c.state = 'running' and c.due_at < ?", now);
      case LATE -> query.add("(c.late_steps > 0 or c.state = 'running' and c.due_at < ?)", now);
      case IN_TIME ->
          query.add(
              "c.late_steps = 0 and (c.state <> 'running' or coalesce(c.due_at, ?) >= ?)",
              now,
              now);
    }
  }

  private static void number(Query query, String number) {
    if (number.matches(WHOLE_NUMBER)) {
      query.add("c.number = ?", number);
    } else {
      query.add(
          "lower(c.number) like ? escape '!'",
          number.toLowerCase(java.util.Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
    }
  }

  private Instant dawn(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /** What is asked, as it grows. */
  private static final class Query {

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    void add(String condition, Object... its) {
      where.append(" and ").append(condition);
      values.addAll(List.of(its));
    }

    void add(CaseSight.Condition condition) {
      add(condition.sql(), condition.values().toArray());
    }

    void equal(String column, String value) {
      if (value != null) {
        add(column + " = ?", value);
      }
    }

    Object[] values() {
      return values.toArray();
    }

    String rows(CaseFilter filter) {
      String way = filter.ascending() ? " asc" : " desc";
      String column = filter.sort().column();
      return "select c.* from casebook_case c where "
          + where
          + " order by "
          + column
          + way
          + (filter.sort() == CaseFilter.Sort.STARTED ? "" : " nulls last")
          + ", c.number"
          + way;
    }
  }
}
