package org.countersign.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.countersign.access.OpenTasks;
import org.countersign.school.RollChanged;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets open tasks follow who is away: when something is recorded, when an absence begins or ends by
 * the clock, and when the people of the school change, so each night too. How far they follow is
 * kept, so what fell due while the product was down is done once, at the next look.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TasksFollow implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(TasksFollow.class);

  private final Schools schools;
  private final AbsenceTable table;
  private final OpenTasks tasks;
  private final Clock clock;

  TasksFollow(Schools schools, AbsenceTable table, OpenTasks tasks, Clock clock) {
    this.schools = schools;
    this.table = table;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    schools.all().forEach(school -> table.know(school.id(), now()));
  }

  /** Deputies may have left, and roles may be nobody's any more. */
  @EventListener
  void rollChanged(RollChanged change) {
    table.markDue(change.school());
  }

  @Scheduled(
      initialDelayString = "${countersign.absences.look-every:PT1M}",
      fixedDelayString = "${countersign.absences.look-every:PT1M}")
  void look() {
    schools.all().forEach(this::look);
  }

  /** What fails in one school stops no other, and is tried again at the next look. */
  private void look(School school) {
    try {
      if (table.isDue(school.id(), now())) {
        follow(school.id());
      }
    } catch (RuntimeException e) {
      LOG.error("Tasks of {} do not follow who is away. It is tried again.", school.id(), e);
    }
  }

  /** To be called outside a transaction: each task has one of its own. */
  void follow(String school) {
    table.lookedUntil(school, now());
    boolean all = false;
    try {
      all = tasks.follow(school);
    } finally {
      if (!all) {
        table.markDue(school);
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
