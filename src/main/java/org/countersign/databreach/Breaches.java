package org.countersign.databreach;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.databreach.Breach.Assessment;
import org.countersign.databreach.Breach.Containment;
import org.countersign.databreach.Breach.Event;
import org.countersign.databreach.Breach.Report;
import org.countersign.databreach.Breach.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' register of breaches. It works in the caller's transaction and does not ask who may
 * do it: that is the procedure's rule.
 */
@Service
class Breaches {

  private final BreachTable table;
  private final Clock clock;

  Breaches(BreachTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  Optional<Breach> byId(String school, String id) {
    return table.byId(id).filter(breach -> breach.school().equals(school));
  }

  /** All of the school, newest first. */
  List<Breach> all(String school) {
    return table.all(school);
  }

  /**
   * A breach that the product sees itself, once for each post; its case opens soon after.
   *
   * @param event of a post
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void see(String school, Instant awareAt, Event event) {
    if (!table.hasOf(event.post())) {
      table.add(UUID.randomUUID().toString(), school, false, awareAt, event);
    }
  }

  /** A breach that somebody notes, whose case opens with it. Returns its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  String note(String school, Instant awareAt, Event event) {
    String id = UUID.randomUUID().toString();
    table.add(id, school, true, awareAt, event);
    return id;
  }

  /** Its case has that number now. */
  @Transactional(propagation = Propagation.MANDATORY)
  void number(Breach breach, String caseKey) {
    table.number(breach.id(), caseKey);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void contained(Breach breach, String how, String by) {
    table.contained(breach.id(), new Containment(by, now(), how));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void assessed(Breach breach, Risk risk, String why, String by) {
    table.assessed(breach.id(), new Assessment(risk, why, by, now()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void reported(Breach breach, Report report) {
    table.reported(breach.id(), report);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void told(Breach breach, String way, String how, String by) {
    table.told(breach.id(), new Telling(way, by, now(), how));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void lessons(Breach breach, String lessons, String by) {
    table.lessons(breach.id(), lessons, by);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void closed(Breach breach) {
    table.closed(breach.id(), now());
  }

  /** As the databases keep it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
