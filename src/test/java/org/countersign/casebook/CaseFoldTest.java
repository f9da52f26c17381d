package org.countersign.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.TrailEvent;
import org.countersign.audit.Written;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the events of a case make of its row; issue 8, “one row per case”. */
@Tag("no-database")
class CaseFoldTest {

  private static final Chain CASE = Chain.ofCase("obs-POST-2026-0001");
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

  private CaseFold fold;
  private long number;

  private static TrailEvent event(Kind kind, By by) {
    return TrailEvent.of(CASE, kind, by).inSchool("obs");
  }

  private Written at(int minutes, TrailEvent event) {
    return new Written(++number, UUID.randomUUID(), NINE.plusSeconds(60L * minutes), event);
  }

  private void begins(Map<String, ?> details) {
    Written started =
        at(0, event(Kind.STARTED, By.person("ann.cole")).at("asked", "Asked").with(details));
    fold = CaseFold.beginning(Opening.of(started, new NoProcedures()));
    fold.add(started);
  }

  private void begins() {
    begins(
        Map.of(
            "procedure", "post-sign-off",
            "model", 3,
            "confidential", false,
            "policy", "obs",
            "editions", "national:5 obs:2"));
  }

  private void add(int minutes, Kind kind, String element, String clauses, Map<String, ?> details) {
    fold.add(
        at(
            minutes,
            event(kind, By.person("maud.pettigrew"))
                .at(element, "Step " + element)
                .citing(clauses)
                .with(details)));
  }

  private void ends(int minutes, Kind kind) {
    fold.add(at(minutes, event(kind, By.system())));
  }

  @Test
  @DisplayName("a case says by what it goes, and that it runs")
  void opening() {
    begins();
    CaseSummary row = fold.summary();
    assertThat(row.procedure()).isEqualTo("post-sign-off");
    assertThat(row.model()).isEqualTo(3);
    assertThat(row.editions()).isEqualTo("national:5 obs:2");
    assertThat(row.requestedBy()).isEqualTo("ann.cole");
    assertThat(row.state()).isEqualTo(CaseSummary.State.RUNNING);
    assertThat(row.startedAt()).isEqualTo(NINE);
  }

  @Test
  @DisplayName("a case of which nothing is known is confidential")
  void unknown() {
    begins(Map.of());
    assertThat(fold.summary().confidential()).isTrue();
    assertThat(fold.summary().model()).isNull();
  }

  @Test
  @DisplayName("a step that waits has its due date, its roles and whoever took it")
  void waiting() {
    begins();
    add(
        1,
        Kind.TASK_OFFERED,
        "check",
        null,
        Map.of("roles", List.of("slt"), "due", "2026-11-20T10:00:00Z"));
    add(2, Kind.TASK_CLAIMED, "check", null, Map.of("to", "maud.pettigrew"));
    CaseSummary row = fold.summary();
    assertThat(row.dueAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    assertThat(row.waiting())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.roles()).containsExactly("slt");
              assertThat(step.holder()).isEqualTo("maud.pettigrew");
            });
    assertThat(row.isOverdue(Instant.parse("2026-11-20T10:00:00Z"))).isFalse();
    assertThat(row.isOverdue(Instant.parse("2026-11-20T10:00:01Z"))).isTrue();
    add(90, Kind.DECISION, "check", null, Map.of("decision", "approve"));
    assertThat(fold.summary().lateSteps()).isEqualTo(1);
    assertThat(fold.summary().waiting()).isEmpty();
    assertThat(fold.summary().decision()).isEqualTo("approve");
  }

  @Test
  @DisplayName("a step that is for several waits until the last of them has done it")
  void several() {
    begins();
    for (int i = 0; i < 3; i++) {
      add(1, Kind.TASK_OFFERED, "vote", null, Map.of());
    }
    add(2, Kind.DECISION, "vote", null, Map.of());
    add(3, Kind.CANCELLED, "vote", null, Map.of());
    assertThat(fold.summary().waiting()).singleElement().matches(step -> step.times() == 1);
    add(4, Kind.DECISION, "vote", null, Map.of());
    assertThat(fold.summary().waiting()).isEmpty();
  }

  @Test
  @DisplayName("the outcome is the end event to which the case came, not one before it")
  void outcome() {
    begins();
    add(1, Kind.REACHED, "innerEnd", null, Map.of());
    add(2, Kind.REACHED, "refused", null, Map.of());
    ends(2, Kind.ENDED);
    CaseSummary row = fold.summary();
    assertThat(row.state()).isEqualTo(CaseSummary.State.ENDED);
    assertThat(row.outcome()).isEqualTo("refused");
    assertThat(row.outcomeName()).isEqualTo("Step refused");
    assertThat(row.endedAt()).isEqualTo(NINE.plusSeconds(120));
  }

  @Test
  @DisplayName("a case that is cancelled has no outcome, and waits for nothing")
  void cancelled() {
    begins();
    add(1, Kind.TASK_OFFERED, "check", null, Map.of());
    ends(2, Kind.CANCELLED);
    assertThat(fold.summary().state()).isEqualTo(CaseSummary.State.CANCELLED);
    assertThat(fold.summary().outcome()).isNull();
    assertThat(fold.summary().waiting()).isEmpty();
  }

  @Test
  @DisplayName("of what an element cites, the clauses of the case's own policy and national ones")
  void clauses() {
    begins();
    add(1, Kind.SERVICE_STEP, "check", "OBS:ACC-1.2; WMAT:7.5a; NAT:4; ours: in words", Map.of());
    add(2, Kind.SERVICE_STEP, "check", "OBS:ACC-1.2", Map.of());
    add(3, Kind.TASK_OFFERED, "check", "OBS:ACC-1.2", Map.of());
    assertThat(fold.clauses())
        .extracting(CaseFold.ClauseCount::clause, CaseFold.ClauseCount::times)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("OBS:ACC-1.2", 2),
            org.assertj.core.groups.Tuple.tuple("NAT:4", 1));
  }

  @Test
  @DisplayName("a step's time is counted across the change of the clocks, in real hours")
  void daylightSaving() {
    begins();
    fold.add(
        new Written(
            2,
            UUID.randomUUID(),
            Instant.parse("2026-10-25T00:30:00Z"),
            event(Kind.TASK_OFFERED, By.system()).at("check", "Check")));
    fold.add(
        new Written(
            3,
            UUID.randomUUID(),
            Instant.parse("2026-10-25T01:30:00Z"),
            event(Kind.DECISION, By.person("maud.pettigrew")).at("check", "Check")));
    assertThat(fold.steps())
        .filteredOn(step -> step.element().equals("check"))
        .extracting(CaseFold.StepCount::millis)
        .containsExactly(3_600_000L);
  }
}
