package org.countersign.consentcollection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.Competence;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Giver;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The usual walk from asking to the close, for the policies that differ. */
@CollectionTest
@Tag("walk")
class CollectionWalksTest {

  @Autowired private CollectionDesk desk;
  @Autowired private Competence competence;
  @Autowired private ConsentRegister register;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void putBack() {
    clock.standAt(CollectionDesk.START);
  }

  private String told(Campaign campaign) {
    return jdbc.sql("select reason from notice where case_number = ? and person = ?")
        .params(campaign.caseKey(), campaign.askedBy())
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName(
      "BPET 6-1a, 6-5b: asked, one answers by link, reminder, one on paper, closed by hand")
  void bpet() {
    List<String> pupils = desk.unasked("bpet", 1);
    String byLink = pupils.get(0);
    String onPaper = pupils.get(1);
    String silent = pupils.get(2);
    Campaign campaign = desk.asks("bpet", byLink, onPaper, silent);
    String key = campaign.caseKey();
    assertThat(desk.open(key))
        .as("nobody of a primary school is twelve")
        .containsExactly("closeCampaign");
    String carer = desk.carersOf("bpet", byLink).get(0);
    assertThat(desk.answers(desk.secret(carer), "yes").statusCode()).isEqualTo(200);
    // BPET 6-1b: until the end of the academic year, by the roll's calendar.
    assertThat(register.history("bpet", Child.pupil(byLink)))
        .filteredOn(record -> record.form().equals("Photo form 2026/2"))
        .hasSize(4)
        .allSatisfy(
            record -> {
              assertThat(record.giver()).isEqualTo(Giver.carer(carer));
              assertThat(record.recordedBy()).isEqualTo(ConsentRegister.BY_LINK);
              assertThat(record.validity().until()).isEqualTo(LocalDate.of(2027, 7, 22));
            });

    // ours: after five school days, at the end of the day; the reminder goes to who is silent.
    int before = desk.mailed(desk.carersOf("bpet", silent).get(0)).size();
    assertThat(desk.comes(key, "reminderIsDue")).isEqualTo(Instant.parse("2026-11-28T00:00:00Z"));
    assertThat(desk.mailed(desk.carersOf("bpet", silent).get(0))).hasSize(before + 1);
    assertThat(desk.mailed(carer))
        .as("who answered: the question, and the link to withdraw")
        .hasSize(2);

    Visitor office = desk.visitor();
    office.signIn("office.bpet", "demo");
    String page =
        "/consent-collections/" + campaign.id() + "/" + desk.asked(campaign, onPaper).id();
    assertThat(
            office
                .submit(
                    page,
                    page + "/answers",
                    Map.of(
                        "image.facebook",
                        "yes",
                        "video.facebook",
                        "no",
                        "image.x",
                        "no",
                        "video.x",
                        "no",
                        "signedBy",
                        desk.carersOf("bpet", onPaper).get(0),
                        "receivedOn",
                        "2026-11-24",
                        "form",
                        "Folder 3, sheet 7"))
                .statusCode())
        .isEqualTo(302);
    assertThat(desk.standing("bpet", onPaper, Use.IMAGE, "facebook")).isEqualTo(Standing.HELD);
    assertThat(desk.standing("bpet", onPaper, Use.VIDEO, "facebook")).isEqualTo(Standing.REFUSED);

    desk.decides(key, "closeCampaign", "office.bpet", "close");
    assertThat(desk.ends(key)).containsExactly("collectionClosed", "familiesReminded");
    assertThat(desk.asked(campaign, silent).state()).isEqualTo(Asked.State.UNANSWERED);
    assertThat(told(campaign)).contains("Asked for 3, answered for 2").contains("other 1");
  }

  @Test
  @DisplayName(
      "WMAT 7.2, NAT:18: who is judged competent consents alone, on paper; its day closes it")
  void wmat() {
    List<String> pupils = desk.unasked("wmat", 1);
    String competent = pupils.get(0);
    String not = pupils.get(1);
    Campaign campaign = desk.opens("wmat", competent, not);
    String key = campaign.caseKey();
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("assessCompetence");
    assertThat(desk.mailed(desk.carersOf("wmat", competent).get(0)))
        .as("nobody is asked yet")
        .isEmpty();
    judge("wmat", competent, true);
    judge("wmat", not, false);
    desk.decides(key, "assessCompetence", "dsl.wmat", "assessed");
    assertThat(desk.asked(campaign, competent).giver()).isEqualTo(Giver.Kind.PUPIL);
    assertThat(desk.asked(campaign, not).giver()).isEqualTo(Giver.Kind.CARER);
    assertThat(desk.mailed(desk.carersOf("wmat", competent).get(0))).isEmpty();
    assertThat(desk.mailed(desk.carersOf("wmat", not).get(0))).hasSize(1);

    Visitor office = desk.visitor();
    office.signIn("office.wmat", "demo");
    String page = "/consent-collections/" + campaign.id();
    assertThat(office.page(page).body()).contains("the pupil consents, and has no mail here");
    String its = page + "/" + desk.asked(campaign, competent).id();
    Map<String, String> form =
        Map.of(
            "image.facebook",
            "yes",
            "video.facebook",
            "yes",
            "image.x",
            "yes",
            "video.x",
            "yes",
            "signedBy",
            desk.carersOf("wmat", competent).get(0),
            "receivedOn",
            "2026-11-20",
            "form",
            "Sheet 1");
    var refused = office.submit(its, its + "/answers", form);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("this pupil gives consent, and no carer")
        .contains("WMAT:7.2");
    Map<String, String> byPupil = new java.util.HashMap<>(form);
    byPupil.put("signedBy", "pupil");
    assertThat(office.submit(its, its + "/answers", byPupil).statusCode()).isEqualTo(302);
    assertThat(desk.standing("wmat", competent, Use.IMAGE, "x")).isEqualTo(Standing.HELD);
    assertThat(register.history("wmat", Child.pupil(competent)))
        .filteredOn(record -> record.form().equals("Sheet 1"))
        .allSatisfy(record -> assertThat(record.giver().judgedBy()).isEqualTo("dsl.wmat"));

    // ours: a campaign ends with its day.
    assertThat(desk.comes(key, "answersAreDue")).isEqualTo(Instant.parse("2026-12-05T00:00:00Z"));
    assertThat(desk.ends(key)).contains("collectionClosed");
    assertThat(desk.asked(campaign, not).state()).isEqualTo(Asked.State.UNANSWERED);
    assertThat(register.history("wmat", Child.pupil(not)))
        .as("no answer is no: nothing is recorded")
        .noneMatch(record -> record.form().equals("Photo form 2026/2"));
  }

  private void judge(String school, String pupil, boolean competent) {
    competence.judge(
        school,
        new Competence.Judged(
            pupil, competent, "dsl." + school, clock.today(), "Explained it in own words"),
        "dsl." + school);
  }

  @Test
  @DisplayName("OIEA 4.3: nobody assessed in time, so carers are asked, and have a week at least")
  void oiea() {
    String pupil = desk.unasked("oiea", 1).get(0);
    Campaign campaign = desk.opens("oiea", pupil);
    desk.work(campaign.caseKey());
    // ours: three school days after a Friday.
    assertThat(desk.comes(campaign.caseKey(), "assessmentIsOver"))
        .isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    assertThat(desk.asked(campaign, pupil).giver()).isEqualTo(Giver.Kind.CARER);
    assertThat(desk.asked(campaign, pupil).clause()).isEqualTo("OIEA:4.3");
    assertThat(desk.mailed(desk.carersOf("oiea", pupil).get(0))).hasSize(1);
    assertThat(desk.campaign(campaign.id()).answerBy()).isEqualTo(CollectionDesk.ANSWER_BY);
    desk.comes(campaign.caseKey(), "answersAreDue");
    assertThat(desk.ends(campaign.caseKey())).contains("collectionClosed");
  }
}
