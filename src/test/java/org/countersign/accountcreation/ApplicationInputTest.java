package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused as it is entered: in words that say what to change, and nothing is kept. */
@AccountTest
class ApplicationInputTest {

  @Autowired private AccountDesk desk;
  @Autowired private AccountScene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private void isRefused(String applicant, Map<String, Object> fields, String... words) {
    long before = scene.count("account_application") + scene.count("act_hi_procinst");
    assertThatThrownBy(() -> desk.askOnly(applicant, fields)).hasMessageContainingAll(words);
    assertThat(scene.count("account_application") + scene.count("act_hi_procinst"))
        .isEqualTo(before);
  }

  @Test
  @DisplayName("BPET 7-1b, 7-4.1 to 7-4.7: all seven considerations and the reason, named at once")
  void bpetPoints() {
    Map<String, Object> fields = new HashMap<>(desk.application("bpet"));
    desk.application("bpet").keySet().stream()
        .filter(name -> String.valueOf(fields.get(name)).startsWith("About the garden"))
        .forEach(fields::remove);
    isRefused(
        "staff.bpet",
        fields,
        "“What is the account for?” is missing",
        "What is to be invested",
        "How much may people answer",
        "Who may contribute",
        "How much time and effort of staff",
        "What is the plan for it",
        "How will you judge",
        "strong educational or business reason");
  }

  @Test
  @DisplayName("OBS ACC-1.1 to 1.5: aim, audience, promotion, staff and open or closed")
  void obsPoints() {
    isRefused(
        "staff.obs",
        Map.of(),
        "What is the aim",
        "Whom is it for?",
        "How will people hear of it?",
        "“Who runs it” is missing",
        "“Open or closed” is not answered");
  }

  @Test
  @DisplayName("HCPS OU-1, OU-12: aims, and another way to those who are not on social media")
  void hcpsPoints() {
    isRefused("staff.hcps", Map.of(), "Which clear educational", "How do families hear the same");
  }

  @Test
  @DisplayName("WMAT: a point that the policy does not ask for is none of its form's")
  void otherPoints() {
    isRefused(
        "staff.oiea",
        with(desk.application("oiea"), "staffTime", "An hour a week"),
        "This form has no field “staffTime”");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @DisplayName("issue 6, bad input: refused, with what to change")
  @CsvSource(
      delimiter = '|',
      value = {
        "platform | friendster | none that this school may use",
        "handle | Gardeners? | signs that no network takes",
        "handle | x y<z> | signs that no network takes",
        "handle | oddlington_BOGUS | already",
        "handle | @oddlington_bogus | already",
        "youngestReader | 12 | Instagram is for people of 13 and over",
        "youngestReader | young | must be an age in years",
        "youngestReader | 999 | must be an age in years",
        "ownerStaff | staff.obs | at least 2 members of staff (OBS:ACC-1.4)",
        "ownerStaff | staff.obs,staff.bpet | not a member of this school’s staff",
        "ownerStaff | staff.obs,nobody.obs | not a member of this school’s staff",
        "ownerStaff | staff.obs,chair-of-governors.obs | not a member of this school’s staff",
        "ownerStaff | staff.obs,staff.obs | at least 2 members of staff",
        "lead | slt.obs | “Who leads it” must be one of those who run it",
        "schoolEmail | gardeners@mail.example | must end in @obs.example",
        "schoolEmail | gardeners@bpet.example | must end in @obs.example",
        "schoolEmail | gardeners@obs.example.mail.example | must end in @obs.example",
        "openOrClosed | ajar | not offered",
        "accountId | x-obs | no field “accountId”",
        "promotion | The password is hunter2 | password or code",
        "purpose | Login with Tulips!2026 | password or code",
      })
  void badInput(String field, String value, String words) {
    Map<String, Object> fields = with(desk.application("obs"), "platform", "instagram");
    isRefused("staff.obs", with(fields, field, value), words);
  }

  @Test
  @DisplayName("HCPS OU-P1: a network that the school does not allow")
  void networkNotAllowed() {
    isRefused(
        "staff.hcps",
        with(desk.application("hcps"), "platform", "instagram"),
        "none that this school may use");
  }

  @ParameterizedTest
  @DisplayName(
      "ours: people not employed by the school run an account only where the policy says so")
  @ValueSource(strings = {"oiea", "hcps", "bpet", "wmat"})
  void nonEmployees(String school) {
    isRefused(
        "staff." + school,
        with(desk.application(school), "nonEmployees", "Dot Helperley"),
        "lets nobody run an account who is not employed");
  }

  @Test
  @DisplayName("A4, OBS ACC-1.4: people not employed by the school are none of the two staff")
  void nonEmployeesAreNoStaff() {
    isRefused(
        "staff.obs",
        with(
            desk.application("obs"),
            "ownerStaff",
            "staff.obs",
            "lead",
            "staff.obs",
            "nonEmployees",
            "Dot Helperley\nPip Volunteerson"),
        "at least 2 members of staff (OBS:ACC-1.4)");
  }

  @Test
  @DisplayName("A4: an owner who has left")
  void leftOwner() {
    scene.leavesUnsaid("comms-lead.obs");
    isRefused("staff.obs", desk.application("obs"), "not a member of this school’s staff today");
  }

  @Test
  @DisplayName("an application for a name that somebody else asks for says so to who decides")
  void alike() {
    Map<String, Object> fields = desk.application("wmat");
    String first = desk.ask("staff.wmat", fields);
    String second = desk.ask("slt.wmat", with(fields, "handle", fields.get("handle") + ""));
    assertThat(desk.alike(second)).containsExactly(first);
  }
}
