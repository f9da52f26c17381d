package org.countersign.consentcollection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.MovableClock;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office and the data lead do on the pages of consent collection, over HTTP. */
@CollectionTest
class StaffPagesTest {

  private static final String PAGE = "/consent-collections";
  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @Autowired private CollectionDesk desk;
  @Autowired private CampaignTable campaigns;
  @Autowired private AskedTable asked;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  private Visitor office;

  @BeforeEach
  void signIn() {
    clock.standAt(CollectionDesk.START);
    office = in("office.hcps");
  }

  private Visitor in(String person) {
    Visitor visitor = desk.visitor();
    visitor.signIn(person, "demo");
    return visitor;
  }

  private static Map<String, String> form(String... changes) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "school",
                "hcps",
                "whom",
                "classes",
                "classes",
                "form-2",
                "uses",
                "image",
                "platforms",
                "facebook",
                "form",
                "Photo form 2026/2",
                "answerBy",
                "2026-12-04"));
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }

  private HttpResponse<String> sends(Map<String, String> fields) {
    return office.submit(PAGE + "?school=hcps", PAGE, fields);
  }

  @Test
  @DisplayName("HCPS OU-11: a class is asked; who has no address is on the list to ask on paper")
  void aClass() {
    String first = desk.unasked("hcps", 1).get(0);
    HttpResponse<String> opened = sends(form());
    assertThat(opened.statusCode()).isEqualTo(302);
    Campaign campaign = campaigns.of("hcps").get(0);
    assertThat(opened.headers().firstValue("Location").orElseThrow()).contains(campaign.id());
    assertThat(campaign.askedBy()).isEqualTo("office.hcps");
    List<Asked> all = asked.of(campaign.id());
    assertThat(all).hasSizeGreaterThan(5);
    String without = all.get(0).pupil();
    List<String> carers = desk.carersOf("hcps", without);
    Map<String, String> addresses = new HashMap<>();
    carers.forEach(
        carer ->
            addresses.put(
                carer,
                jdbc.sql("select email from roll_person where sourced_id = ?")
                    .param(carer)
                    .query(String.class)
                    .single()));
    carers.forEach(carer -> address(carer, null));
    try {
      desk.work(campaign.caseKey());
      // HCPS OU-11: parents, whatever a pupil understands.
      assertThat(desk.open(campaign.caseKey())).containsExactly("closeCampaign");
      assertThat(office.page(PAGE + "/" + campaign.id()).body())
          .contains("no carer has a mail address on the roll")
          .contains("no answer yet");
      assertThat(
              jdbc.sql(
                      "select count(*) from trail_event where chain = ? and kind ="
                          + " 'record-read'")
                  .param("case/" + campaign.caseKey())
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    } finally {
      addresses.forEach(this::address);
    }
    HttpResponse<String> twice = sends(form());
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("All of them are being asked already");
    assertThat(first).isNotEmpty();
  }

  private void address(String carer, String email) {
    jdbc.sql("update roll_person set email = ? where sourced_id = ?").params(email, carer).update();
  }

  @Test
  @DisplayName("bad input: nothing is opened, and each refusal says what to change")
  void badInput() {
    int before = campaigns.of("hcps").size();
    Map<Map<String, String>, String> wrong =
        Map.of(
            form("whom", ""), "“Whom to ask” is not answered",
            form("classes", "form-99"), "A class that you chose is not one of the school’s",
            form("whom", "named", "pupils", "bpet-p001"), "not on the school’s roll",
            form("uses", "song"), "Choose at least one use",
            form("platforms", ""), "“On which networks” is not answered",
            form("form", " "), "“Name and version of the form” is missing",
            form("answerBy", "2026-11-21"), "between 7 and 180 days",
            form("answerBy", "soon"), "is no day");
    wrong.forEach(
        (fields, words) -> {
          HttpResponse<String> answer = sends(fields);
          assertThat(answer.statusCode()).as(words).isEqualTo(400);
          assertThat(answer.body()).contains("Nothing was recorded").contains(words);
        });
    assertThat(campaigns.of("hcps")).hasSize(before);
  }

  @Test
  @DisplayName("another school's campaign, and its pupils, are nobody's here")
  void otherSchool() {
    String pupil = desk.unasked("obs", 1).get(0);
    Campaign theirs = desk.opens("obs", pupil);
    String its = PAGE + "/" + theirs.id() + "/" + desk.asked(theirs, pupil).id();
    assertThat(office.page(PAGE + "/" + theirs.id()).statusCode()).isEqualTo(404);
    assertThat(office.page(its).statusCode()).isEqualTo(404);
    assertThat(office.page(PAGE + "?school=obs").statusCode()).isEqualTo(404);
    assertThat(office.submit(PAGE, its + "/answers", Map.of("image.facebook", "yes")).statusCode())
        .isEqualTo(404);
    assertThat(office.submit(PAGE, PAGE, form("school", "obs")).statusCode()).isEqualTo(404);
    assertThat(in("staff.obs").page(PAGE).statusCode()).isIn(403, 404);
    assertThat(in("headteacher.obs").page(PAGE + "/" + theirs.id()).statusCode()).isIn(403, 404);
    assertThat(desk.visitor().page(PAGE).statusCode()).isNotEqualTo(200);
  }

  @Test
  @DisplayName("bad input: what is keyed in is refused with what to change, and not half recorded")
  void keyedIn() {
    String pupil = desk.unasked("hcps", 1).get(0);
    Campaign campaign = desk.asks("hcps", pupil);
    String its = PAGE + "/" + campaign.id() + "/" + desk.asked(campaign, pupil).id();
    Map<String, String> right = new HashMap<>();
    for (String line : List.of("image.facebook", "video.facebook", "image.x", "video.x")) {
      right.put(line, "yes");
    }
    right.put("signedBy", desk.carersOf("hcps", pupil).get(0));
    right.put("receivedOn", "2026-11-20");
    right.put("form", "Sheet 9");
    Map<String, Map<String, String>> wrong =
        Map.of(
            "say yes or no", Map.of("video.x", ""),
            "“Who signed” is missing", Map.of("signedBy", ""),
            "no carer of this pupil", Map.of("signedBy", "bpet-c001"),
            "still to come", Map.of("receivedOn", "2026-11-21"),
            "“Where the form is” is missing", Map.of("form", ""),
            // HCPS OU-11: written parental consent.
            "a carer gives this consent", Map.of("signedBy", "pupil"));
    wrong.forEach(
        (words, changes) -> {
          Map<String, String> fields = new HashMap<>(right);
          fields.putAll(changes);
          HttpResponse<String> answer = office.submit(its, its + "/answers", fields);
          assertThat(answer.statusCode()).as(words).isEqualTo(400);
          assertThat(answer.body()).contains(words);
          assertThat(desk.asked(campaign, pupil).isOpen()).as(words).isTrue();
        });
    assertThat(office.submit(its, its + "/answers", right).statusCode()).isEqualTo(302);
    assertThat(desk.standing("hcps", pupil, Use.VIDEO, "x")).isEqualTo(Standing.HELD);
    assertThat(office.submit(PAGE, its + "/answers", right).body())
        .contains("There is an answer already");
  }

  @Test
  @DisplayName(
      "C5, NAT:17: at the office too, taking back is one form, and no longer than that of a yes")
  void asEasilyAtTheOffice() {
    String pupil = desk.unasked("hcps", 1).get(0);
    String carer = desk.carersOf("hcps", pupil).get(0);
    Campaign campaign = desk.asks("hcps", pupil);
    String its = PAGE + "/" + campaign.id() + "/" + desk.asked(campaign, pupil).id();
    Map<String, String> yes =
        Map.of(
            "image.facebook", "yes",
            "video.facebook", "yes",
            "image.x", "yes",
            "video.x", "yes",
            "signedBy", carer,
            "receivedOn", "2026-11-20",
            "form", "Sheet 12");
    Map<String, String> no =
        Map.of(
            "about", "pupil",
            "pupilId", pupil,
            "givenBy", "carer:" + carer,
            "channel", "writing",
            "receivedOn", "2026-11-20");
    String notices = ENGINE + "/process-definition/key/consent-withdrawal";

    List<HttpResponse<String>> giving =
        List.of(office.page(its), office.submit(its, its + "/answers", yes));
    assertThat(desk.standing("hcps", pupil, Use.VIDEO, "x")).isEqualTo(Standing.HELD);
    List<HttpResponse<String>> withdrawing =
        List.of(
            office.data(notices + "/startForm"), office.post(notices + "/submit-form", json(no)));

    assertThat(giving.get(1).statusCode()).isEqualTo(302);
    assertThat(withdrawing).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(200));
    for (Use use : Use.values()) {
      assertThat(desk.standing("hcps", pupil, use, "x").isHeld())
          .as("nobody has to approve it: %s", use)
          .isFalse();
    }
    assertThat(withdrawing).hasSameSizeAs(giving);
    assertThat(no).as("what is to be filled in").hasSizeLessThanOrEqualTo(yes.size());
  }

  private static String json(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> "\"%s\":{\"value\":\"%s\"}".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(",", "{\"variables\":{", "}}"));
  }

  @Test
  @DisplayName("who is not reached by mail is on the list to ask on paper")
  void notReached() {
    String pupil = desk.unasked("hcps", 2).get(0);
    Campaign campaign = desk.asks("hcps", pupil);
    List<String> carers = desk.carersOf("hcps", pupil);
    String page = PAGE + "/" + campaign.id();
    failed(campaign, carers.get(0));
    assertThat(office.page(page).body()).doesNotContain("no mail arrived");
    failed(campaign, carers.get(1));
    assertThat(office.page(page).body()).contains("no mail arrived");
  }

  private void failed(Campaign campaign, String carer) {
    jdbc.sql(
            "insert into notice_mail (id, school, confidential, recipient, subject, state,"
                + " case_number, attempts, made_at, next_at) values (?, 'hcps', false, ?,"
                + " 'A subject', 'failed', ?, 5, current_timestamp, current_timestamp)")
        .params("failed:" + carer, carer, campaign.caseKey())
        .update();
  }

  @Test
  @DisplayName("NAT:18: a judgement needs who, when, and why")
  void judgement() {
    String pupil = desk.unasked("obs", 1).get(0);
    Campaign campaign = desk.opens("obs", pupil);
    Visitor dsl = in("dsl.obs");
    String its = PAGE + "/" + campaign.id() + "/" + desk.asked(campaign, pupil).id();
    Map<String, String> fields = new HashMap<>();
    fields.put("outcome", "competent");
    fields.put("by", "class-teacher.obs");
    fields.put("on", "2026-11-19");
    assertThat(dsl.submit(its, its + "/competence", fields).body()).contains("“Why” is missing");
    fields.put("reason", "Said in own words who sees a post");
    fields.put("by", "staff.bpet");
    assertThat(dsl.submit(its, its + "/competence", fields).body())
        .contains("nobody of the school");
    fields.put("by", "class-teacher.obs");
    assertThat(dsl.submit(its, its + "/competence", fields).statusCode()).isEqualTo(302);
    assertThat(dsl.page(its).body()).contains("class-teacher.obs").contains("19 November 2026");
  }

  @Test
  @DisplayName("decision 101: a deputy sees the campaign of their task, and asks nobody")
  void deputy() {
    Campaign campaign = desk.asks("hcps", desk.unasked("hcps", 1).get(0));
    desk.work(campaign.caseKey());
    Visitor deputy = in("slt.hcps");
    assertThat(deputy.page(PAGE).statusCode()).isIn(403, 404);
    desk.lend(campaign.caseKey(), "closeCampaign", "slt.hcps");
    assertThat(deputy.page(PAGE).body()).contains(campaign.caseKey()).doesNotContain("Whom to ask");
    assertThat(deputy.page(PAGE + "/" + campaign.id()).statusCode()).isEqualTo(200);
    assertThat(deputy.submit(PAGE, PAGE, form()).statusCode()).isIn(403, 404);
  }
}
