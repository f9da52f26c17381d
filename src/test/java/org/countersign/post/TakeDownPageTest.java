package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;
import org.countersign.school.Roll;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostTest
class TakeDownPageTest {

  private static final String PUPIL = "bpet-p016";

  /** Consent was refused, so the author took the child out of the first version. */
  private static final String TAKEN_OUT = "bpet-p008";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private ConsentRegister consents;
  @Autowired private Roll roll;
  @Autowired private MovableClock clock;

  @AfterEach
  void consentIsHeldAgain() {
    record(Decision.GIVEN);
  }

  private void record(Decision decision) {
    NewConsent letter =
        new NewConsent(
            Child.pupil(PUPIL),
            Set.of(Use.IMAGE),
            "all",
            decision,
            Giver.carer("bpet-c022"),
            clock.today(),
            "Letter");
    consents.record("bpet", letter, "office.bpet");
  }

  @Test
  @DisplayName("P1: what went out without consent is listed, with whose consent was missing")
  void postedWithoutConsent() {
    Map<String, Object> first =
        desk.picture("facebook-bpet", "staff.bpet", "bpet-p001", PUPIL, TAKEN_OUT);
    String key = desk.ask("staff.bpet", first);
    desk.complete(
        key,
        "reviseDraft",
        "staff.bpet",
        CaseDesk.with(first, "decision", "resubmit", "pupilsShown", "bpet-p001," + PUPIL));
    desk.approve(key, "headteacher.bpet");
    desk.claim(key, "publishPost", "staff.bpet");
    record(Decision.WITHDRAWN);
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("confirmNotPosted");
    desk.complete(
        key,
        "confirmNotPosted",
        "staff.bpet",
        Map.of("decision", "posted", "link", "https://social.example/p/gone-out"));

    String list = page("data-lead.bpet", "/posts/to-take-down");

    String section = list.substring(list.indexOf("aria-label=\"" + key + "\""));
    section = section.substring(0, section.indexOf("</section>"));
    assertThat(section)
        .contains(
            roll.pupil("bpet", PUPIL).orElseThrow().fullName(),
            "consent was withdrawn",
            "Suki Staffwell",
            "20 November 2026, 09:00",
            "https://social.example/p/gone-out")
        .doesNotContain(roll.pupil("bpet", "bpet-p001").orElseThrow().fullName())
        .doesNotContain(roll.pupil("bpet", TAKEN_OUT).orElseThrow().fullName());
    assertThat(section).contains("Taking down", "to be offered");
    assertThat(page("auditor.bpet", "/posts/" + key))
        .contains("It is out without consent", "A consent of somebody in it changed")
        .contains("after Suki Staffwell had taken it on to post it");
    assertThat(page("data-lead.obs", "/posts/to-take-down"))
        .contains("has none")
        .doesNotContain(key);
  }

  private String page(String person, String path) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor.page(path).body();
  }
}
