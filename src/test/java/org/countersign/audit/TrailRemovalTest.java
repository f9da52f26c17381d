package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.audit.TrailFixture.post;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.countersign.MovableClock;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

/** ARCHITECTURE.md, “Data”: a reviewed removal empties a payload and leaves its tombstone. */
@TrailTests
@Tag("h2")
class TrailRemovalTest {

  @Autowired private TrailFixture fixture;
  @Autowired private TrailRemoval removal;
  @Autowired private TrailCheck check;
  @Autowired private TrailLines lines;
  @Autowired private Trail trail;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DataSource database;
  @Autowired private MovableClock clock;

  private List<UUID> events;

  @BeforeEach
  void aCase() {
    fixture.empty();
    events = fixture.decisions(post(1), 3);
  }

  @Test
  void theDetailsAreGoneTheTombstoneSaysWhoAndWhyAndTheChainHolds() {
    UUID told =
        fixture.inTransaction(
            () -> removal.remove(events.get(1), "dora.lead", "dan.officer", "Names a child"));

    TrailLine emptied = fixture.linesOf(post(1)).get(1);
    assertThat(emptied.payload().content()).isNull();
    assertThat(emptied.payload().salt()).isNull();
    assertThat(emptied.entry().payloadHash()).isNotNull();
    assertThat(emptied.payload().removal())
        .isEqualTo(
            new Payload.Removal("dora.lead", "dan.officer", "Names a child", clock.instant()));
    TrailLine last = fixture.linesOf(post(1)).get(3);
    assertThat(last.entry().id()).isEqualTo(told);
    assertThat(last.entry().kind()).isEqualTo("payload-removed");
    assertThat(last.entry().actor()).isEqualTo("dora.lead");
    assertThat(last.entry().school()).isEqualTo("obs");
    assertThat(last.payload().content()).contains("dan.officer", "Names a child");
    assertThat(check.run().finding()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dora.lead, dora.lead, A reason",
    "dora.lead, ' Dora.Lead ', A reason",
    "dora.lead, , A reason",
    ", dora.lead, A reason",
    "dora.lead, dan.officer, ",
    "dora.lead, dan.officer, '  '"
  })
  void withoutTwoPeopleAndAReasonNothingIsRemoved(String by, String reviewer, String reason) {
    assertThatThrownBy(
            () -> fixture.inTransaction(() -> removal.remove(events.get(1), by, reviewer, reason)))
        .isInstanceOf(IllegalArgumentException.class);
    assertNothingRemoved();
  }

  @Test
  void onePersonWithAUsernameAtEachOfTwoSchoolsIsOnePerson() {
    People people = mock(People.class);
    when(people.byUsername("dora.obs"))
        .thenReturn(Optional.of(new Person("1", "dora.obs", "Dora", "Lead", "dora@trust.example")));
    when(people.byUsername("dora.hcps"))
        .thenReturn(
            Optional.of(new Person("2", "dora.hcps", "Dora", "Lead", "Dora@trust.example")));
    Clock london = clock;
    var removal = new TrailRemoval(jdbc, lines, trail, people, london, database);
    assertThatThrownBy(
            () ->
                fixture.inTransaction(
                    () -> removal.remove(events.get(1), "dora.obs", "dora.hcps", "A reason")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("somebody else");
    assertNothingRemoved();
  }

  @Test
  void nothingIsRemovedTwiceAndNoRemovalIsRemoved() {
    UUID told =
        fixture.inTransaction(() -> removal.remove(events.get(1), "dora", "dan", "A reason"));
    for (UUID event : List.of(events.get(1), told, UUID.randomUUID())) {
      assertThatThrownBy(
              () -> fixture.inTransaction(() -> removal.remove(event, "dora", "dan", "Again")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no details that can be removed");
    }
  }

  @Test
  void whatIsRolledBackRemovesNothing() {
    assertThatThrownBy(
            () ->
                fixture.inTransaction(
                    () -> {
                      removal.remove(events.get(1), "dora", "dan", "A reason");
                      throw new IllegalStateException("The step failed");
                    }))
        .hasMessage("The step failed");
    assertNothingRemoved();
  }

  @Test
  void aPacksRuleEmptiesWhatIsOldEnoughAndTheChainHolds() {
    fixture.decisions(post(2), 600);
    clock.standAt(clock.instant().plusSeconds(60));
    UUID young = fixture.record(TrailFixture.decision(post(2), "Young"));
    clock.standAt(clock.instant().plusSeconds(60));
    int removed = byRule(clock.instant().minusSeconds(60));

    assertThat(removed).isEqualTo(600);
    List<TrailLine> after = fixture.linesOf(post(2));
    assertThat(after).hasSize(600 + 1 + 2);
    assertThat(after.subList(0, 600)).allMatch(line -> line.payload().removal() != null);
    assertThat(after.get(600).entry().id()).isEqualTo(young);
    assertThat(after.get(600).payload().isThere()).isTrue();
    assertThat(after.get(601).entry().actorKind()).isEqualTo("system");
    assertThat(after.get(602).payload().content())
        .contains("policy pack obs, edition 3", "Kept for 7 years", "\"number\":600");
    assertThat(fixture.linesOf(post(1))).allMatch(line -> line.payload().isThere());
    assertThat(check.run().finding()).isEmpty();
    assertThat(byRule(clock.instant().minusSeconds(60))).isZero();
  }

  @Test
  void whatIsEmptiedBesideWhatARuleEmptiedIsFound() {
    byRule(clock.instant().plusSeconds(1));
    fixture.decisions(post(2), 3);
    byRule(clock.instant().plusSeconds(1));
    assertThat(check.run().finding()).isEmpty();
    UUID more = fixture.record(TrailFixture.decision(post(2), "Inconvenient"));
    jdbc.update(
        "insert into trail_removal (event, removed_by, reviewed_by, reason, removed_at)"
            + " select ?, removed_by, reviewed_by, reason, removed_at from trail_removal"
            + " fetch first 1 rows only",
        more);
    jdbc.update("update trail_payload set salt = null, content = null where event = ?", more);
    assertThat(check.run().finding())
        .contains(new Finding(Fault.REMOVAL_NOT_REVIEWED, post(2).id() + ", event 5"));
  }

  @Test
  void aTombstoneThatSaysAnotherReasonThanTheRuleIsFound() {
    fixture.decisions(post(2), 3);
    byRule(clock.instant().plusSeconds(1));
    jdbc.update(
        "update trail_removal set reason = 'Nobody asked' where event ="
            + " (select id from trail_event where chain = ? and number = 2)",
        post(2).id());
    assertThat(check.run().finding())
        .contains(new Finding(Fault.REMOVAL_NOT_REVIEWED, post(2).id() + ", event 2"));
  }

  private int byRule(java.time.Instant before) {
    return fixture.inTransaction(
        () ->
            removal.removeBefore(
                post(2), before, "policy pack obs, edition 3", "Kept for 7 years, ours: so long"));
  }

  @Test
  void withoutATransactionNothingIsRemoved() {
    assertThatThrownBy(() -> removal.remove(events.get(1), "dora", "dan", "A reason"))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertNothingRemoved();
  }

  private void assertNothingRemoved() {
    assertThat(fixture.linesOf(post(1)))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.payload().content()).isNotNull());
    assertThat(jdbc.queryForObject("select count(*) from trail_removal", Integer.class)).isZero();
  }
}
