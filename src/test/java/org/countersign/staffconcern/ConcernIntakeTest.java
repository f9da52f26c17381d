package org.countersign.staffconcern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.absence.Away;
import org.countersign.access.Exclusion;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.countersign.accountcreation.AccountTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** PROCEDURES, step 1: the intake on our own page, its receipt, and what it refuses. */
@AccountTest
class ConcernIntakeTest {

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Away away;
  @LocalServerPort private int port;

  private ConcernDesk desk;

  @BeforeEach
  void sit() {
    desk = new ConcernDesk(product, port);
  }

  @AfterEach
  void putBack() {
    away.end();
    desk.end();
  }

  @Test
  @DisplayName("HCPS CP-0: the office reports for a parent, the head manages it, nobody else sees")
  void forParent() {
    String number = desk.reported("office.hcps", ConcernDesk.about("staff.hcps"));
    assertThat(number).matches("hcps-[A-Z]+-2026-[0-9A-Z]{8}");
    assertThat(desk.teams.members(number))
        .extracting(TeamMember::person, TeamMember::part)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("headteacher.hcps", TeamPart.CASE_MANAGER));
    assertThat(desk.may("headteacher.hcps", number)).isPositive();
    for (String other :
        List.of(
            "staff.hcps",
            "office.hcps",
            "dsl.hcps",
            "deputy-headteacher.hcps",
            "chair-of-governors.hcps",
            "admin")) {
      assertThat(desk.sees(other, number)).as(other).isZero();
    }
    assertThat(
            jdbc.queryForList(
                "select text_ from act_hi_varinst where text_ is not null", String.class))
        .noneMatch(text -> text.contains("qqx7") || text.contains("staff.hcps"));
  }

  @Test
  @DisplayName("L1: whoever reported reads received, then closed, of their own reports alone")
  void receipt() {
    String number = desk.reported("office.hcps", ConcernDesk.about("staff.hcps"));
    String page = desk.visitor("office.hcps").page(ConcernPage.ADDRESS).body();
    assertThat(page)
        .contains("What you have reported", ">received<")
        .doesNotContain(number, "qqx7", ">closed<");
    assertThat(desk.visitor("staff.hcps").page(ConcernPage.ADDRESS).body())
        .doesNotContain("What you have reported");
  }

  @Test
  @DisplayName("BPET 11-2c: a concern about the head goes to the chief executive, past the head")
  void aboutHead() {
    String number = desk.reported("staff2.bpet", ConcernDesk.about("headteacher.bpet"));
    assertThat(desk.teams.caseManager(number)).contains("chief-executive.bpet");
    assertThat(desk.teams.excluded(number)).containsEntry("headteacher.bpet", Exclusion.SUBJECT);
    assertThat(desk.sees("headteacher.bpet", number)).isZero();
  }

  @Test
  @DisplayName("NAT 3: all who could handle it are in conflict: the LADO at once, with the contact")
  void nobodyLeft() {
    Map<String, String> form = ConcernDesk.about("headteacher.wmat");
    for (String role : List.of("chair-of-governors", "chief-executive", "chair-of-trustees")) {
      form.put("conflict-" + role + ".wmat", "in-conflict");
    }
    var visitor = desk.visitor("staff2.wmat");
    visitor.submit(ConcernPage.ADDRESS, ConcernPage.ADDRESS, form);
    String page = visitor.page(ConcernPage.ADDRESS + "?school=wmat&received").body();
    assertThat(page)
        .contains("Tell the local authority designated officer (LADO) yourself", "Wumbleshire");
    String number = desk.numbers().get(0);
    assertThat(desk.teams.members(number)).isEmpty();
    assertThat(desk.teams.excluded(number)).hasSize(4);
  }

  @Test
  @DisplayName("several adults: a case each, and no subject of one is of the other's team")
  void several() {
    Map<String, String> form = ConcernDesk.about("staff.obs");
    form.put("adult2", "headteacher.obs");
    desk.report("staff2.obs", form);
    List<String> numbers = desk.numbers();
    assertThat(numbers).hasSize(2).doesNotHaveDuplicates();
    for (String number : numbers) {
      assertThat(desk.teams.caseManager(number)).contains("chair-of-governors.obs");
      assertThat(desk.teams.excluded(number)).containsOnlyKeys("staff.obs", "headteacher.obs");
    }
    assertThat(desk.visitor("staff2.obs").page(ConcernPage.ADDRESS).body())
        .containsOnlyOnce(">received<");
  }

  @Test
  @DisplayName("L1: whom words describe may be the subject: the head, by post or name, is kept out")
  void describedInWords() {
    for (String words : List.of("Mrs Somebody, the headteacher", "head of school", name())) {
      Map<String, String> form = ConcernDesk.about("staff.hcps");
      form.remove("adult1");
      form.put("words1", words);
      form.put("kind1", "staff");
      desk.report("office.hcps", form);
    }
    assertThat(desk.numbers())
        .hasSize(3)
        .allSatisfy(
            number -> {
              assertThat(desk.teams.caseManager(number))
                  .isNotEqualTo(Optional.of("headteacher.hcps"));
              assertThat(desk.sees("headteacher.hcps", number)).isZero();
            });
  }

  private String name() {
    return "Ms "
        + jdbc.queryForObject(
            "select family_name from roll_person where username = 'headteacher.hcps'", String.class)
        + " of the office";
  }

  @Test
  @DisplayName("somebody who is not on the roll: supply staff, with their agency")
  void supply() {
    Map<String, String> form = ConcernDesk.about("staff.oiea");
    form.remove("adult1");
    form.put("words1", "Kit Temporary, on Thursdays");
    form.put("kind1", "supply");
    form.put("employer1", "Fictional Teaching Agency");
    String number = desk.reported("dsl.oiea", form);
    assertThat(desk.register.byCase(number).orElseThrow().subject())
        .isEqualTo(
            new Subject(
                null,
                SubjectKind.SUPPLY,
                "Kit Temporary, on Thursdays",
                "Fictional Teaching Agency"));
    assertThat(desk.teams.caseManager(number)).contains("headteacher.oiea");
  }

  @Test
  @DisplayName("bad input: refused with what to change, a child sent to the DSL, nothing kept")
  void refused() {
    Map<String, String> form = ConcernDesk.about("staff.obs");
    form.put("awareAt", "2026-11-20T08:00");
    assertThat(desk.report("staff2.obs", form).body())
        .contains("Nothing was reported", "cannot have known before");
    form.put("awareAt", "2026-12-20T08:00");
    assertThat(desk.report("staff2.obs", form).body()).contains("still to come");
    form = ConcernDesk.about("staff.obs");
    form.put("adult1", "");
    form.put("words1", "Kim Pupil");
    form.put("kind1", "child");
    assertThat(desk.report("staff2.obs", form).body())
        .contains("Tell the designated safeguarding lead now");
    form = ConcernDesk.about("staff.obs");
    form.put("adult1", "staff.bpet");
    assertThat(desk.report("staff2.obs", form).body()).contains("Choose the adult from the list");
    form.put("school", "bpet");
    assertThat(desk.report("staff2.obs", form).statusCode()).isEqualTo(404);
    form = ConcernDesk.about("staff.obs");
    form.remove("childAtRiskNow");
    form.put("whatHappened", " ");
    assertThat(desk.report("staff2.obs", form).body()).contains("is not answered", "is missing");
    assertThat(desk.numbers()).isEmpty();
  }
}
