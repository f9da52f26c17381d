package org.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.DemoTest;
import org.countersign.access.Actor;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.notice.Addressee;
import org.countersign.notice.Telling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who reads what was decided and told in a case. */
@DemoTest
class DecisionsTest {

  private static final String NUMBER = "bpet-MON-2026-9786";
  private static final String REASON = "Known to the lead already";

  @Autowired private Decisions decisions;
  @Autowired private ToldOutcomes told;
  @Autowired private Trail trail;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void decided() {
    told.forget(NUMBER);
    Integer before =
        jdbc.queryForObject(
            "select count(*) from trail_event where chain = ?", Integer.class, "case/" + NUMBER);
    if (before != null && before == 0) {
      trail.recordApart(
          TrailEvent.of(Chain.ofCase(NUMBER), Kind.DECISION, By.person("dsl.bpet"))
              .inSchool("bpet")
              .at("decideEscalation", "Decide whether it goes further")
              .with(Map.of("decision", "no-further", "reason", REASON)));
    }
  }

  @ParameterizedTest
  @DisplayName("issue 8: what was decided only for who may read the case, and as far as they may")
  @CsvSource({
    "dsl.bpet, bpet, no further, Known to the lead already",
    "headteacher.bpet, bpet, no further, Known to the lead already",
    "comms-lead.bpet, bpet, not shown, ''",
    "office.bpet, bpet, , ",
    "headteacher.obs, obs, , "
  })
  void readers(String person, String school, String decision, String reason) {
    List<Decisions.Line> lines =
        decisions.of(NUMBER, "bpet", new Actor(person, Set.of(), Set.of(school)));

    if (decision == null) {
      assertThat(lines).isEmpty();
    } else {
      assertThat(lines).extracting(Decisions.Line::decision).containsExactly(decision);
      assertThat(lines).extracting(Decisions.Line::reason).containsExactly(reason);
    }
  }

  private void tell(String key, Addressee to, boolean confidential) {
    events.publishEvent(
        new Telling(key, "bpet", NUMBER, to, "It came out", REASON, null, confidential));
  }

  @Test
  @DisplayName(
      "ours: what somebody was told is kept once, for them alone, until the case's details go")
  void told() {
    tell("desk-1", Addressee.person("staff.bpet"), false);
    tell("desk-1", Addressee.person("staff.bpet"), false);
    tell("desk-2", Addressee.person("staff.bpet"), true);
    tell("desk-3", new Addressee(null, "bpet-c001"), false);

    assertThat(told.of(NUMBER, "staff.bpet"))
        .extracting(ToldOutcomes.Told::reason)
        .containsExactly(REASON);
    assertThat(told.of(NUMBER, "staff2.bpet")).isEmpty();

    told.forget(NUMBER);

    assertThat(told.of(NUMBER, "staff.bpet")).isEmpty();
  }
}
