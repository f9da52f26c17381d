package org.countersign.consentcollection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentChanged;
import org.countersign.consent.ConsentLapsed;
import org.countersign.consent.ConsentWithdrawnByLink;
import org.countersign.consent.Giver;
import org.countersign.consent.Holds;
import org.countersign.consent.LapsedConsents;
import org.countersign.consent.NeverPublish;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows where a consent ends: by the family's link, by time, by changed circumstances. */
@CollectionTest
@RecordApplicationEvents
class WhatEndsConsentTest {

  @Autowired private CollectionDesk desk;
  @Autowired private Withdrawals withdrawals;
  @Autowired private LapsedConsents lapsed;
  @Autowired private CampaignTable campaigns;
  @Autowired private AskedTable asked;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEvents events;
  @Autowired private Holds holds;
  @Autowired private NeverPublish neverPublish;
  @Autowired private JdbcTemplate plain;
  @Autowired private TransactionTemplate together;

  private String pupil;
  private String carer;

  @BeforeEach
  void aPupilWithConsent() {
    clock.standAt(CollectionDesk.START);
    pupil = desk.unasked("bpet", 1).get(0);
    carer = desk.carersOf("bpet", pupil).get(0);
    desk.asks("bpet", pupil);
    assertThat(desk.answers(desk.secret(carer), "yes").statusCode()).isEqualTo(200);
    events.clear();
  }

  @AfterEach
  void putBack() {
    clock.standAt(CollectionDesk.START);
  }

  private long told(Class<?> kind) {
    return events.stream(kind).filter(event -> event.toString().contains(pupil)).count();
  }

  @Test
  @DisplayName(
      "NAT:17, OIEA 4.6: who withdraws by link is passed on, with what they want of old posts")
  void byLink() {
    withdrawals.withdraw(
        new PersonalLink(PersonalLink.Kind.WITHDRAW, "bpet", pupil, carer, null),
        List.of(new Line(Use.IMAGE, "facebook"), new Line(Use.VIDEO, "x")),
        false,
        true);
    ConsentWithdrawnByLink event = events.stream(ConsentWithdrawnByLink.class).findFirst().get();
    assertThat(event.school()).isEqualTo("bpet");
    assertThat(event.child()).isEqualTo(Child.pupil(pupil));
    assertThat(event.giver()).isEqualTo(Giver.carer(carer));
    assertThat(event.withdrawn())
        .as("line by line")
        .containsOnly(entry("facebook", Set.of(Use.IMAGE)), entry("x", Set.of(Use.VIDEO)));
    assertThat(event.receivedOn()).isEqualTo(clock.today());
    assertThat(event.removeEarlier()).isTrue();
    assertThat(told(ConsentChanged.class)).isEqualTo(2);
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "x")).isEqualTo(Standing.HELD);
  }

  private void withdrawsImages() {
    withdrawals.withdraw(
        new PersonalLink(PersonalLink.Kind.WITHDRAW, "bpet", pupil, carer, null),
        List.of(new Line(Use.IMAGE, "facebook")),
        false,
        null);
  }

  @Test
  @DisplayName("C1, NAT:17: a link mailed before a withdrawal cannot overturn it")
  void olderLink() {
    desk.asks("bpet", pupil);
    String mailedBefore = desk.secret(carer);
    withdrawsImages();
    assertThat(desk.visitor().page("/family?link=" + mailedBefore).body())
        .contains("This link cannot be used");
    assertThat(desk.answers(mailedBefore, "yes").statusCode()).isEqualTo(404);
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "facebook")).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  @DisplayName("C1, NAT:17: asked in two campaigns at once, a no to one is overturned by no other")
  void twoCampaigns() {
    desk.asks("bpet", pupil);
    String first = desk.secret(carer);
    FamilyLinks families = new FamilyLinks(plain, clock);
    String second = families.secret("bpet", pupil, carer, families.asked("bpet", pupil));
    assertThat(desk.answers(first, "no").statusCode()).isEqualTo(200);
    assertThat(desk.visitor().page("/family?link=" + second).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("NAT:17: a family withdraws by link while a notice holds posting, or a flag does")
  void beneathHolds() {
    String secret = desk.secret(carer);
    together.executeWithoutResult(
        status -> holds.set("bpet", Child.pupil(pupil), "a notice", "Spoken", "office.bpet"));
    neverPublish.set("bpet", Child.pupil(pupil), clock.today(), "A reason", "dsl.bpet");
    assertThat(
            desk.visitor()
                .postForm("/family/withdrawal", Map.of("link", secret, "everything", "yes"))
                .statusCode())
        .isEqualTo(200);
    neverPublish.lift("bpet", Child.pupil(pupil), clock.today(), "Over", "dsl.bpet");
    together.executeWithoutResult(
        status -> holds.end("bpet", "a notice", "Did not count", "data-lead.bpet"));
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "facebook")).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  @DisplayName("BPET 6-1b, reading 4: the end of the academic year is told once, the night after")
  void byTime() {
    // The roll's school year ends on 22 July 2027.
    clock.moveTo(LocalDate.of(2027, 7, 22));
    lapsed.look();
    assertThat(told(ConsentLapsed.class)).as("its last day").isZero();
    clock.moveTo(LocalDate.of(2027, 7, 23));
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "x")).isEqualTo(Standing.LAPSED);
    lapsed.look();
    assertThat(told(ConsentLapsed.class)).isEqualTo(1);
    assertThat(told(ConsentChanged.class)).isEqualTo(1);
    lapsed.look();
    assertThat(told(ConsentLapsed.class)).as("once").isEqualTo(1);
  }

  @Test
  @DisplayName("ours: that a carer is one no longer is told the night after")
  void byTheRoll() {
    jdbc.sql("delete from roll_carer where carer = ? and pupil = ?").params(carer, pupil).update();
    try {
      lapsed.look();
      assertThat(told(ConsentLapsed.class)).isEqualTo(1);
    } finally {
      jdbc.sql("insert into roll_carer (school, pupil, carer) values ('bpet', ?, ?)")
          .params(pupil, carer)
          .update();
    }
  }

  @Test
  @DisplayName(
      "OIEA 4.1b: changed circumstances end every consent at once, and the family is asked")
  void byCircumstances() {
    Visitor dsl = desk.visitor();
    dsl.signIn("dsl.bpet", "demo");
    String page = "/consent-collections";
    Map<String, String> fields = Map.of("school", "bpet", "pupil", pupil, "reason", "A new order");
    assertThat(
            dsl.submit(
                    page,
                    page + "/circumstances",
                    Map.of("school", "bpet", "pupil", pupil, "reason", ""))
                .body())
        .contains("“What changed” is missing");
    assertThat(desk.standing("bpet", pupil, Use.IMAGE, "x")).isEqualTo(Standing.HELD);
    assertThat(dsl.submit(page, page + "/circumstances", fields).statusCode()).isEqualTo(302);
    for (Use use : Use.values()) {
      assertThat(desk.standing("bpet", pupil, use, "x").isHeld()).isFalse();
    }
    Campaign again =
        campaigns.of("bpet").stream()
            .filter(one -> one.cause() == Cause.CIRCUMSTANCES)
            .filter(one -> asked.of(one.id()).stream().anyMatch(a -> a.pupil().equals(pupil)))
            .findFirst()
            .orElseThrow();
    clock.standAt(clock.instant().plusSeconds(60));
    desk.work(again.caseKey());
    String secret = desk.secret(carer);
    assertThat(desk.visitor().page("/family?link=" + secret).body()).contains("yes or no");
    assertThat(dsl.submit(page, page + "/circumstances", fields).body())
        .as("a second time there is nothing to end")
        .contains("There is no consent of this pupil that could end");
  }
}
