package org.countersign.consentcollection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.countersign.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product opens by itself at night. */
@CollectionTest
class NightlyCampaignsTest {

  @Autowired private NightlyCampaigns nightly;
  @Autowired private CampaignTable campaigns;
  @Autowired private AskedTable asked;
  @Autowired private CollectionDesk desk;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void putBack() {
    clock.standAt(CollectionDesk.START);
  }

  private List<Campaign> opened(String school, Cause cause) {
    return campaigns.of(school).stream().filter(one -> one.cause() == cause).toList();
  }

  @Test
  @DisplayName("BPET 6-1a, 6-3b: at the beginning of the academic year it opens by itself, once")
  void renewal() {
    clock.moveTo(LocalDate.of(2027, 9, 2));
    nightly.look();
    assertThat(opened("bpet", Cause.RENEWAL))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.askedBy()).isNull();
              assertThat(asked.of(one.id())).hasSizeGreaterThan(100);
            });
    // OIEA 4.1b, WMAT 7.1b: consent goes on, so nobody is asked again by itself.
    assertThat(opened("oiea", Cause.RENEWAL)).isEmpty();
    assertThat(opened("wmat", Cause.RENEWAL)).isEmpty();
    // Ours, where the policy is silent: the academic year.
    assertThat(opened("obs", Cause.RENEWAL)).hasSize(1);
    nightly.look();
    assertThat(opened("bpet", Cause.RENEWAL)).hasSize(1);
    clock.moveTo(LocalDate.of(2027, 11, 20));
    jdbc.sql("update consent_campaign set opened_at = ? where cause = 'renewal'")
        .param(java.sql.Timestamp.from(CollectionDesk.START))
        .update();
    nightly.look();
    assertThat(opened("bpet", Cause.RENEWAL)).as("in the middle of a year by hand").hasSize(1);
  }

  /** Other tests ask the same pupils. */
  @AfterEach
  void nobodyIsAsked() {
    jdbc.sql(
            "delete from consent_asked where campaign in"
                + " (select id from consent_campaign where cause in ('renewal', 'joiners'))")
        .update();
    jdbc.sql("delete from consent_campaign where cause in ('renewal', 'joiners')").update();
  }

  @Test
  @DisplayName("WMAT 7.1a, OIEA 4.1a: who joins the roll is asked; not those with whom it began")
  void joiners() {
    nightly.look();
    assertThat(opened("wmat", Cause.JOINERS)).isEmpty();
    List<String> joined = desk.unasked("wmat", 1).subList(0, 2);
    LocalDate before =
        jdbc.sql("select joined_on from roll_person where sourced_id = ?")
            .param(joined.get(0))
            .query(LocalDate.class)
            .single();
    clock.moveTo(before.plusDays(300));
    joined(joined, before.plusDays(299));
    try {
      nightly.look();
      assertThat(opened("wmat", Cause.JOINERS))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(asked.of(one.id()).stream().map(Asked::pupil).toList())
                      .containsExactlyInAnyOrderElementsOf(joined));
      nightly.look();
      assertThat(opened("wmat", Cause.JOINERS)).as("once").hasSize(1);
    } finally {
      joined(joined, before);
    }
  }

  private void joined(List<String> pupils, LocalDate day) {
    pupils.forEach(
        pupil ->
            jdbc.sql("update roll_person set joined_on = ? where sourced_id = ?")
                .params(day, pupil)
                .update());
  }
}
