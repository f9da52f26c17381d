package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.notice.Happenings.facts;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.countersign.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * PROCEDURES, post sign-off, step 7: reminder to checkers one working day before, then to their
 * deputies. Friday 20 November 2026, 09:00 is now.
 */
@NoticeTest
@Tag("h2")
class RemindersTest {

  /** The end of Wednesday. */
  private static final Instant DUE = Instant.parse("2026-11-26T00:00:00Z");

  @Autowired private Happenings happenings;
  @Autowired private PostOffice.Arrived arrived;
  @Autowired private MovableClock clock;

  @BeforeEach
  @AfterEach
  void forget() {
    happenings.forget();
  }

  private String toHead(Instant due) {
    String task = happenings.appears(facts(Set.of(), Set.of("headteacher")), due);
    happenings.work();
    arrived.forget();
    return task;
  }

  private List<String> at(String moment) {
    clock.standAt(Instant.parse(moment));
    arrived.forget();
    happenings.work();
    return arrived.all().stream()
        .map(
            mail -> {
              try {
                return PostOffice.Arrived.to(mail) + ": " + mail.getSubject();
              } catch (MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private static final String REMINDER =
      "headteacher.bpet@bpet.example: Reminder: Check the post (bpet-POST-2026-0012)";
  private static final String ESCALATION =
      "deputy-headteacher.bpet@bpet.example: Still not done: Check the post (bpet-POST-2026-0012)";

  @Test
  @DisplayName("PROCEDURES 7: one working day before, then the deputy, each once and on record")
  void usual() {
    toHead(DUE);
    assertThat(at("2026-11-24T23:59:59Z")).isEmpty();
    assertThat(at("2026-11-25T00:00:00Z")).containsExactly(REMINDER);
    assertThat(happenings.inTrail("notice")).last().asString().contains("\"notice\":\"reminder\"");
    assertThat(at("2026-11-25T00:00:10Z")).isEmpty();
    assertThat(at("2026-11-25T15:59:59Z")).isEmpty();
    assertThat(at("2026-11-25T16:00:00Z")).containsExactly(ESCALATION);
    assertThat(happenings.inTrail("notice"))
        .last()
        .asString()
        .contains("\"notice\":\"escalation\"");
    assertThat(at("2026-12-25T16:00:00Z")).isEmpty();
  }

  @Test
  @DisplayName("PROCEDURES 7: over a weekend the working day before the end of Sunday is Friday")
  void weekend() {
    clock.standAt(Instant.parse("2026-11-18T09:00:00Z"));
    toHead(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(at("2026-11-19T23:59:59Z")).isEmpty();
    assertThat(at("2026-11-20T00:00:00Z")).containsExactly(REMINDER);
  }

  @Test
  @DisplayName("ours: what appears within its last working day is not reminded of as well")
  void appearsLate() {
    toHead(Instant.parse("2026-11-21T00:00:00Z"));
    assertThat(at("2026-11-20T15:59:00Z")).isEmpty();
    assertThat(at("2026-11-20T16:00:00Z")).containsExactly(ESCALATION);
  }

  @Test
  @DisplayName("PROCEDURES 7: what appears after its escalation's moment is escalated at once")
  void appearsTooLate() {
    clock.standAt(Instant.parse("2026-11-20T16:30:00Z"));
    toHead(Instant.parse("2026-11-21T00:00:00Z"));
    assertThat(at("2026-11-20T16:30:10Z")).containsExactly(ESCALATION);
    assertThat(at("2026-11-20T23:00:00Z")).isEmpty();
  }

  @Test
  @DisplayName("issue 5: what fell due while the product was down fires once")
  void down() {
    toHead(DUE);
    assertThat(at("2026-11-30T12:00:00Z")).containsExactlyInAnyOrder(REMINDER, ESCALATION);
    assertThat(at("2026-11-30T12:10:00Z")).isEmpty();
  }

  @Test
  @DisplayName("issue 5: what is done is not reminded of")
  void done() {
    String task = toHead(DUE);
    happenings.ends(task);
    assertThat(at("2026-11-30T12:00:00Z")).isEmpty();
  }

  @Test
  @DisplayName("issue 5: a reminder whose step ends before it left is dropped")
  void endsMeanwhile(@Autowired Teller teller, @Autowired Dispatcher dispatcher) {
    String task = toHead(DUE);
    clock.standAt(DUE.minus(Duration.ofHours(20)));
    teller.run();
    happenings.ends(task);
    dispatcher.run();
    assertThat(arrived.count()).isZero();
    assertThat(happenings.mails("dropped")).isEqualTo(1);
  }

  @Test
  @DisplayName("L1: a confidential step is escalated to nobody by role")
  void confidential() {
    happenings.appears(facts(Set.of("dsl.bpet"), Set.of("slt")), DUE, true, true);
    happenings.work();
    String only = "dsl.bpet@bpet.example: Something waits for you";
    assertThat(at("2026-11-30T12:00:00Z")).containsExactly(only, only);
  }
}
