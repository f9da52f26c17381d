package org.countersign.accountadoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.util.List;
import java.util.Map;
import org.countersign.account.OlderPost;
import org.countersign.account.OlderPosts;
import org.countersign.accountcreation.AccountTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused as it is entered: in words that say what to change, and nothing is kept. */
@AccountTest
class AdoptionInputTest {

  private static final String SECRET = "Tulips!2026";

  @Autowired private ApplicationContext context;
  @Autowired private OlderPosts posts;
  @Autowired private JdbcClient jdbc;

  private AdoptionDesk desk;

  @BeforeEach
  void sitDown() {
    desk = context.getAutowireCapableBeanFactory().createBean(AdoptionDesk.class);
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private void isRefused(String person, Map<String, Object> fields, String... words) {
    long before = desk.count("account_adoption") + desk.count("act_hi_procinst");
    assertThatThrownBy(() -> desk.name(person, fields)).hasMessageContainingAll(words);
    assertThat(desk.count("account_adoption") + desk.count("act_hi_procinst")).isEqualTo(before);
  }

  private void isRefused(
      String key, String step, String person, Map<String, Object> fields, String... words) {
    long before = desk.count("account_adoption_said") + desk.count("older_post");
    assertThatThrownBy(() -> desk.complete(key, step, person, fields))
        .hasMessageContainingAll(words);
    assertThat(desk.count("account_adoption_said") + desk.count("older_post")).isEqualTo(before);
  }

  private String confirmed(Map<String, Object> fields) {
    String key = desk.name("office.wmat", fields);
    desk.decide(key, "confirmAccount", "headteacher.wmat", "confirm");
    return key;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("issue 6, “Bad input”: refused at once, with what to change")
  @CsvSource(
      delimiter = '|',
      value = {
        "platform | friendface | none that is known here",
        "handle | <b>Bees</b> | has signs that no network takes",
        "link | ftp://bees.example | begins with https://",
        "openedOn | 2026-11-21 | is still to come",
        "ownerStaff | staff.wmat,staff.bpet | not a member of this school’s staff today",
        "lead | slt.wmat | must be one of those who run it",
        "youngestReader | old | must be an age in years",
        "schoolEmail | bees | Write it as in",
        "alreadyDone | flags | has an answer that is not offered",
        "credentialsKeeper | auditor | has an answer that is not offered",
      })
  void badInput(String field, String value, String words) {
    isRefused("office.wmat", with(desk.account("wmat"), field, value), words);
  }

  @Test
  @DisplayName("issue 6: all that is missing is named at once; what the policy asks for is a gap")
  void missing() {
    isRefused(
        "office.obs",
        Map.of("decision", "x"),
        "“Network” is missing",
        "“Since when it exists” is missing",
        "“Who runs it” is missing",
        "“Where the password is kept” is missing",
        "This form has no field “decision”");
  }

  @Test
  @DisplayName("an account that the register has as closed is not adopted; staff cannot name one")
  void closedOne() {
    desk.handover("x-obs", "obs-HAND-2026-9003");
    isRefused(
        "office.obs",
        with(desk.account("obs"), "platform", "x", "handle", "OddlingtonBogus"),
        "is being handed over, in obs-HAND-2026-9003");
    isRefused(
        "office.obs",
        with(desk.account("obs"), "handle", "@oddlingtonbogusold"),
        "has this account as closed");
    assertThatThrownBy(() -> desk.name("staff.obs", desk.account("obs")))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A5: a password in any field is refused")
  @ValueSource(strings = {"credentialsPlace", "purpose", "approvedBy", "nonEmployees"})
  void secrets(String field) {
    isRefused("office.oiea", with(desk.account("oiea"), field, SECRET), "password or code");
  }

  @Test
  @DisplayName("A5: nor at a later step")
  void secretsLater() {
    String key = confirmed(desk.account("wmat"));
    isRefused(
        key,
        "listOlderPosts",
        "staff.wmat",
        Map.of("decision", "listed", "extent", "all", "how", SECRET, "completeFrom", "2023-09-01"),
        "password or code");
  }

  @Test
  @DisplayName(
      "A3: a day to come, or one too long ago, is no readiness; nobody confirms for another")
  void readiness() {
    String key = confirmed(desk.account("wmat"));
    for (String[] day :
        new String[][] {{"2026-11-21", "still to come"}, {"2020-01-01", "too long"}}) {
      isRefused(
          key,
          "confirmOwnReadiness",
          "staff.wmat",
          Map.of("decision", "ready", "platformInductionOn", day[0]),
          day[1]);
    }
    isRefused(key, "confirmOwnReadiness", "staff.wmat", Map.of("decision", "ready"), "is missing");
    assertThatThrownBy(() -> desk.claim(key, "confirmOwnReadiness", "office.wmat"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("A1: what was confirmed stays that account, however it is mended")
  void anotherAccount() {
    desk.trained("staff.wmat", "comms-lead.wmat");
    Map<String, Object> fields = with(desk.account("wmat"), "plan", "");
    String key = confirmed(fields);
    isRefused(
        key,
        "mendGaps",
        "staff.wmat",
        with(fields, "decision", "mended", "handle", "SomethingElse"),
        "stay as they were confirmed");
  }

  @Test
  @DisplayName("issue 7: a list of older posts is read whole or not at all, by line; leavers too")
  void olderPosts() {
    String key = confirmed(desk.account("wmat"));
    Map<String, Object> looked =
        Map.of(
            "decision", "listed", "extent", "all", "how", "By hand", "completeFrom", "2023-09-01");
    isRefused(
        key,
        "listOlderPosts",
        "staff.wmat",
        with(
            looked,
            "olderPosts",
            """
            https://social.example/1,2026-11-21
            http://social.example/2,2025-01-01
            https://social.example/3,soon,Nobody Atall
            https://social.example/3,,Coriander Piggledy,too much
            """),
        "Line 1: the day is still to come",
        "Line 2: the link is no address",
        "Line 3: the day is none",
        "“Nobody Atall” is nobody on the roll",
        "Line 4: this link is there twice",
        "there are more than three parts");
    isRefused(
        key,
        "listOlderPosts",
        "staff.wmat",
        with(looked, "extent", "part"),
        "the first day of the account, so you looked through all of it");
    isRefused(
        key,
        "listOlderPosts",
        "staff.wmat",
        with(looked, "completeFrom", "2026-11-21"),
        "still to come");
    isRefused(
        key,
        "listOlderPosts",
        "staff.wmat",
        with(looked, "extent", "none", "completeFrom", "2026-11-19"),
        "You looked at none, so nobody knows");

    jdbc.sql("update roll_person set left_on = date '2026-07-20' where sourced_id = 'wmat-p002'")
        .update();
    try {
      desk.complete(
          key,
          "listOlderPosts",
          "staff.wmat",
          with(
              looked,
              "olderPosts",
              "https://social.example/1,2025-01-01,coriander piggledy; Lovage Gumdropp"));
    } finally {
      jdbc.sql("update roll_person set left_on = null where sourced_id = 'wmat-p002'").update();
    }
    assertThat(posts.of("wmat", desk.find(key).account()))
        .extracting(OlderPost::pupils)
        .containsExactly(List.of("wmat-p001", "wmat-p002"));
    assertThat(posts.incomplete("wmat"))
        .extracting("account")
        .doesNotContain(desk.find(key).account());
  }

  @Test
  @DisplayName("issue 6: whoever named it is told what became of it, with reason and clause")
  void told() {
    desk.trained("staff.wmat", "comms-lead.wmat");
    Map<String, Object> fields = with(desk.account("wmat"), "youngestReader", "5");
    String key = desk.name("office.wmat", fields);
    desk.decide(key, "confirmAccount", "headteacher.wmat", "confirm");
    desk.complete(
        key, "mendGaps", "staff.wmat", with(fields, "decision", "mended", "youngestReader", "13"));
    assertThat(
            jdbc.sql(
                    "select headline || ' / ' || reason || ' / ' || clauses from notice"
                        + " where case_number = ? and kind = 'outcome' order by written_at, id")
                .param(key)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "The account of %s is in the register / Nothing is posted from the account until what it lacks is mended. / WMAT:8.1.2"
                .formatted(key),
            "The account of %s is open / Posts may be made from the account. / WMAT:8.1.2"
                .formatted(key));
  }
}
