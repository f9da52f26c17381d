package org.countersign.casebook;

import java.time.Clock;
import org.countersign.audit.TrailHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts the cases from before this release into the book, once, when the product starts. One
 * transaction a case, so it may be ended at any moment and goes on at the next start; meanwhile
 * those that are not there yet are missing from pages about many cases, and nowhere else.
 */
@Component
class CasesFromBefore {

  private static final Logger LOG = LoggerFactory.getLogger(CasesFromBefore.class);

  private final TrailHistory history;
  private final CaseBook book;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  CasesFromBefore(TrailHistory history, CaseBook book, JdbcTemplate jdbc, Clock clock) {
    this.history = history;
    this.book = book;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void add() {
    if (isComplete()) {
      return;
    }
    var chains = history.cases();
    chains.forEach(book::add);
    jdbc.update(
        "insert into casebook_complete (since) values (?)", CaseTables.time(clock.instant()));
    if (!chains.isEmpty()) {
      LOG.info("{} cases from before are in the lists of cases now", chains.size());
    }
  }

  /** Whether every case is in the book. */
  boolean isComplete() {
    Integer rows = jdbc.queryForObject("select count(*) from casebook_complete", Integer.class);
    return rows != null && rows > 0;
  }
}
