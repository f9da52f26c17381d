package org.countersign.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.school.Platforms;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks each night which consents have ended by themselves since the last look, and tells it once.
 * Nothing depends on it that keeps a child out of a post: that a consent has ended is seen at every
 * check.
 */
@Component
public class LapsedConsents {

  private static final Logger log = LoggerFactory.getLogger(LapsedConsents.class);

  private static final String UNTOLD =
      "select * from consent_record r where school = :school and decision = 'given'"
          + " and not exists (select 1 from consent_lapse l where l.record = r.id)";

  private static final Set<Standing> ENDED = EnumSet.of(Standing.LAPSED, Standing.LEFT);

  private final Schools schools;
  private final Platforms platforms;
  private final ConsentRegister register;
  private final ConsentTrail trail;
  private final JdbcClient jdbc;
  private final TransactionTemplate each;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LapsedConsents(
      Schools schools,
      Platforms platforms,
      ConsentRegister register,
      ConsentTrail trail,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.schools = schools;
    this.platforms = platforms;
    this.register = register;
    this.trail = trail;
    this.jdbc = jdbc;
    this.each = new TransactionTemplate(transactions);
    this.events = events;
    this.clock = clock;
  }

  /** Each child in a transaction of its own; one that fails is looked at again the next night. */
  @Scheduled(cron = "0 40 3 * * *")
  public void look() {
    for (School school : schools.all()) {
      for (Child child : withUntold(school.id())) {
        try {
          each.executeWithoutResult(status -> look(school.id(), child));
        } catch (RuntimeException failed) {
          log.warn("Lapsed consents of one child could not be noted; tried again tomorrow", failed);
        }
      }
    }
  }

  private Set<Child> withUntold(String school) {
    return jdbc
        .sql(UNTOLD.replace("*", "distinct kind, child"))
        .param("school", school)
        .query((rs, i) -> ConsentStore.child(rs))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private void look(String school, Child child) {
    register.lock(school, Set.of(child));
    List<Long> untold =
        jdbc.sql(UNTOLD.replace("*", "id") + " and kind = :kind and child = :child")
            .param("school", school)
            .param("kind", child.kind().id())
            .param("child", child.id())
            .query(Long.class)
            .list();
    Set<Long> ended = ended(school, child);
    ended.retainAll(untold);
    if (ended.isEmpty()) {
      return;
    }
    ended.forEach(
        record ->
            jdbc.sql("insert into consent_lapse (record, noticed_at) values (?, ?)")
                .params(record, Timestamp.from(clock.instant()))
                .update());
    trail.lapsed(school, child);
    events.publishEvent(new ConsentChanged(school, child));
    events.publishEvent(new ConsentLapsed(school, child));
  }

  /** Those that would decide on some network today, had they not ended. */
  private Set<Long> ended(String school, Child child) {
    LocalDate today = LocalDate.now(clock);
    return platforms.all().stream()
        .flatMap(
            one ->
                register
                    .check(school, Set.of(child), EnumSet.allOf(Use.class), one.id(), today)
                    .findings()
                    .stream())
        .filter(finding -> ENDED.contains(finding.standing()))
        .flatMap(finding -> finding.record().stream())
        .collect(Collectors.toSet());
  }
}
