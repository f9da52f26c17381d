package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.CaseDesk.with;

import java.util.List;
import java.util.Map;
import org.countersign.absence.Away;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Issue 6: every outcome tells the applicant, with reason and clause. */
@AccountTest
class ApplicantIsToldTest {

  @Autowired private AccountDesk desk;
  @Autowired private AccountScene scene;
  @Autowired private JdbcClient jdbc;
  @Autowired private Away away;
  @Autowired private SaidTable said;

  @AfterEach
  void putBack() {
    away.end();
    scene.end();
  }

  /** What that person is told of the case: headline, reason and clauses; oldest first. */
  private List<String> told(String key, String person) {
    return jdbc.sql(
            "select headline || ' / ' || reason || ' / ' || clauses from notice"
                + " where case_number = ? and person = ? and kind = 'outcome'"
                + " order by written_at, id")
        .params(key, person)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("returned, approved and open: each with its reason and clause")
  void wholeWay() {
    Map<String, Object> fields = desk.application("wmat");
    String key = desk.ask("staff.wmat", fields);
    desk.decide(key, "approveAccount", "headteacher.wmat", "return");
    scene.later();
    desk.complete(key, "reviseApplication", "staff.wmat", with(fields, "decision", "resubmit"));
    desk.decide(key, "approveAccount", "headteacher.wmat", "approve");
    scene.later();
    desk.everybodyIsReady(key);
    desk.complete(key, "createAccount", "designated-staff.wmat", desk.created(key, "headteacher"));
    assertThat(told(key, "staff.wmat"))
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .isEqualTo(
                        "Your application %s came back to you / Returned: Because of return / WMAT:8.1.2"
                            .formatted(key)),
            one -> assertThat(one).contains("was approved", "WMAT:8.1.2"),
            one -> assertThat(one).contains("is open", "https://social.example/", "WMAT:8.1.2"));
    assertThat(told(key, "headteacher.wmat")).isEmpty();
  }

  @Test
  @DisplayName("refused by vote: with every reason")
  void refused() {
    String key = desk.ask("staff.obs", desk.application("obs"));
    desk.decide(key, "voteOnAccount", "slt.obs", "refuse");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "refuse");
    assertThat(told(key, "staff.obs"))
        .singleElement()
        .asString()
        .contains("was refused", "Because of refuse", "OBS:SLT-6; OBS:ACC-2a");
  }

  @Test
  @DisplayName("an owner who left; what the applicant did themselves is not told")
  void ownerLeft() {
    String key = desk.ask("staff.wmat", desk.application("wmat"));
    desk.decide(key, "approveAccount", "headteacher.wmat", "approve");
    scene.later();
    scene.leaves("comms-lead.wmat");
    assertThat(told(key, "staff.wmat")).last().asString().contains("came back to you");
    int before = told(key, "staff.wmat").size();
    desk.decide(key, "reviseApplication", "staff.wmat", "withdraw");
    assertThat(told(key, "staff.wmat")).hasSize(before);
  }

  @Test
  @DisplayName("issue 5: what a deputy does for the applicant is told, and on record as that")
  void inTheirPlace() {
    Map<String, Object> fields = desk.application("wmat");
    String key = desk.ask("staff.wmat", fields);
    desk.decide(key, "approveAccount", "headteacher.wmat", "return");
    away.isAway("staff.wmat", "comms-lead.wmat");
    desk.complete(
        key, "reviseApplication", "comms-lead.wmat", with(fields, "decision", "resubmit"));
    assertThat(told(key, "staff.wmat")).last().asString().contains("was changed in your place");
    desk.decide(key, "approveAccount", "headteacher.wmat", "return");
    desk.decide(key, "reviseApplication", "comms-lead.wmat", "withdraw");
    assertThat(told(key, "staff.wmat"))
        .last()
        .asString()
        .contains("was withdrawn in your place", "Because of withdraw");
    assertThat(said.all(desk.find(key)))
        .extracting(one -> one.by() + " for " + one.onBehalfOf())
        .containsExactly(
            "comms-lead.wmat for staff.wmat",
            "headteacher.wmat for null",
            "comms-lead.wmat for staff.wmat",
            "headteacher.wmat for null");
  }
}
