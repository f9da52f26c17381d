package org.countersign.cyberbullying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.cyberbullying.CyberDesk.assessed;
import static org.countersign.cyberbullying.CyberDesk.plainly;
import static org.countersign.cyberbullying.CyberDesk.says;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.countersign.SignedIn;
import org.countersign.absence.Away;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.accountcreation.AccountTest;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.MediaRefused;
import org.countersign.evidence.UploadPermits;
import org.countersign.evidence.Uploads;
import org.countersign.reporting.Perpetrator;
import org.countersign.reporting.Report;
import org.countersign.reporting.ReporterMessages;
import org.countersign.reporting.Reports;
import org.countersign.reporting.Victim;
import org.countersign.reporting.YesNo;
import org.countersign.school.Role;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** B1 to B5 attacked through the API, and who comes to know of a case at all. */
@AccountTest
class CyberAccessTest {

  @Autowired private ApplicationContext product;
  @Autowired private SignedIn signedIn;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private CaseTeams teams;
  @Autowired private IncidentRegister register;
  @Autowired private UploadPermits permits;
  @Autowired private ReporterMessages messages;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Exhibits exhibits;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TeamsFollow follow;
  @Autowired private Away away;
  @LocalServerPort private int port;

  private CyberDesk desk;
  private Uploads uploads;

  @BeforeEach
  void sit() {
    desk = new CyberDesk(product);
    desk.end();
    uploads = beans.createBean(Uploads.class);
  }

  @AfterEach
  void putBack() {
    away.end();
    desk.end();
  }

  private Visitor visitor(String user) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(user, "demo");
    return visitor;
  }

  private List<String> team(String key) {
    return teams.members(key).stream().map(TeamMember::person).toList();
  }

  @Test
  @DisplayName("reading 8: its team alone; another case and none are the same to everybody else")
  void outsiders() {
    String key = desk.open(desk.told("oiea"));
    assertThat(team(key)).contains("dsl.oiea", "headteacher.oiea");
    Incident incident = register.byCase(key).orElseThrow();
    String step = "/cyberbullying-steps/%s/assessReport".formatted(incident.id());
    assertThat(visitor("dsl.oiea").data(step).statusCode()).isEqualTo(200);
    assertThat(visitor("dsl.oiea").page("/cyberbullying/" + key).body()).contains("They laugh");
    for (String other : List.of("staff.oiea", "slt.oiea", "auditor.oiea", "dsl.obs")) {
      Visitor visitor = visitor(other);
      assertThat(visitor.data(step).statusCode()).as(other).isEqualTo(404);
      assertThat(visitor.page("/cyberbullying/" + key).statusCode())
          .as(other)
          .isEqualTo(visitor.page("/cyberbullying/oiea-CYB-2026-BCDFGHJK").statusCode());
      assertThat(visitor.page("/").body()).as(other).doesNotContain("/cyberbullying\"");
      assertThat(
              signedIn.<Long>as(
                  other, () -> tasks.createTaskQuery().processInstanceBusinessKey(key).count()))
          .as(other)
          .isZero();
      assertThat(
              signedIn.<Long>as(
                  other,
                  () ->
                      runtime
                          .createProcessInstanceQuery()
                          .processDefinitionKey(TakeReports.PROCEDURE)
                          .count()))
          .as(other)
          .isZero();
    }
    assertThatThrownBy(() -> desk.does(key, "assessReport", "slt.oiea", assessed()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("L1: whoever it is about is not of the team, named, by role, or found out later")
  void accused() {
    String named =
        desk.open(
            desk.told("wmat")
                .of(Victim.PUPIL, Perpetrator.COLLEAGUE)
                .naming("It was Mr Headley, I think"));
    assertThat(team(named)).contains("dsl.wmat").doesNotContain("headteacher.wmat");
    String role = desk.open(desk.told("wmat").keptFrom(Role.DSL));
    assertThat(team(role)).doesNotContain("dsl.wmat").contains("headteacher.wmat");
    String later = desk.open(desk.told("wmat"));
    assertThat(team(later)).contains("headteacher.wmat");
    desk.does(
        later,
        "assessReport",
        "dsl.wmat",
        assessed(
            "perpetratorKind", "colleague",
            "suspectNames", "",
            "suspectStaff", "headteacher.wmat",
            "intended", "unsure"));
    assertThat(team(later)).doesNotContain("headteacher.wmat");
    assertThat(visitor("headteacher.wmat").page("/cyberbullying/" + later).statusCode())
        .isNotEqualTo(200);
    assertThatThrownBy(
            () ->
                desk.told("wmat")
                    .image(YesNo.YES)
                    .keptFrom(Role.DSL, Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER)
                    .send())
        .isInstanceOf(Reports.NobodyThere.class);
  }

  @Test
  @DisplayName("B1: nobody asks for removal or warns anybody before the evidence is saved")
  void evidenceFirst() {
    String key = desk.open(desk.told("oiea"));
    desk.does(
        key,
        "assessReport",
        assessed("perpetratorKind", "other-adult", "suspectNames", "A man", "intended", "yes"));
    assertThat(desk.open(key)).contains("preserveEvidence").doesNotContain("meetVictim");
    assertThatThrownBy(
            () -> desk.does(key, "preserveEvidence", plainly("saved", "indecentImage", "no")))
        .hasMessageContaining("no exhibit");
    assertThatThrownBy(
            () ->
                desk.does(
                    key,
                    "preserveEvidence",
                    plainly("saved", "indecentImage", "no", "media", "0".repeat(32))))
        .hasMessageContaining("not one that you sent");
    assertThatThrownBy(
            () -> signedIn.as("dsl.oiea", () -> runtime.setVariable(id(key), "route", "parent")))
        .isInstanceOf(RuntimeException.class);
  }

  private String id(String key) {
    return desk.cases.instance(key);
  }

  @Test
  @DisplayName("B2, NAT:23: an image reported: the DSL alone, and no file through any door")
  void noFile() {
    String key = desk.open(desk.told("obs").image(YesNo.UNSURE));
    assertThat(team(key)).contains("dsl.obs").doesNotContain("headteacher.obs", "slt.obs");
    Incident incident = register.byCase(key).orElseThrow();
    for (String about : List.of(incident.id(), key)) {
      assertThatThrownBy(() -> permits.issue("obs", "dsl.obs", about))
          .as(about)
          .isInstanceOf(MediaRefused.class);
    }
    assertThatThrownBy(
            () -> desk.does(key, "preserveEvidence", plainly("saved", "indecentImage", "yes")))
        .hasMessageContaining("sealed");
  }

  private String exhibit(String key, String school) {
    return transaction.execute(
        status -> uploads.exhibit(exhibits, key, school, "dsl." + school, "Seen on a telephone"));
  }

  private List<String> told(String key) {
    return desk.jdbc
        .sql("select person from notice where case_number = ? and headline like ? order by person")
        .params(key, "What could be an indecent image%")
        .query(String.class)
        .list();
  }

  /** Where the image is, by the words of the concern; and its team. */
  private Map<String, Object> concern() {
    return desk.jdbc
        .sql("select place, team, involved from account_image_concern")
        .query()
        .singleRow();
  }

  @Test
  @DisplayName("NAT:23, NAT:24: found while the case runs: sealed, team and DSL told, and asked")
  void imageFound() {
    String key = desk.open(desk.told("oiea"));
    String file = exhibit(key, "oiea");
    Visitor head = visitor("headteacher.oiea");
    assertThat(head.data("/media/" + file).statusCode()).isEqualTo(200);
    assertThat(told(key)).isEmpty();
    assertThat(
            head.submit("/evidence/" + key, "/evidence/" + key + "/suspect", Map.of()).statusCode())
        .isEqualTo(302);
    for (String address : List.of("", "/preview", "/facts")) {
      assertThat(visitor("dsl.oiea").data("/media/" + file + address).statusCode()).isEqualTo(403);
    }
    assertThat(told(key)).containsExactlyElementsOf(team(key).stream().sorted().toList());
    assertThat(concern().get("place").toString()).contains(key);
    assertThat(concern().get("team").toString()).contains("dsl.oiea").doesNotContain("head");
    assertThatThrownBy(() -> permits.issue("oiea", "dsl.oiea", key))
        .isInstanceOf(MediaRefused.class);

    desk.does(key, "assessReport", assessed("intended", "yes"));
    desk.evidenceGone(key);
    desk.supports(key, "dsl.oiea", "yes");
    desk.dealsInternally(key);
    assertThatThrownBy(() -> desk.reviews(key, "over")).hasMessageContaining("nobody has seen");
    desk.does(
        key,
        "reviewCase",
        says("again", "asked", "Nobody", "danger", "no", "image", "no", "sexual", "no"));
    assertThat(desk.offered(key, "handleImage")).containsExactly("dsl.oiea", "teacher01.oiea");
  }

  @Test
  @DisplayName(
      "B4, NAT:23: found when all is over but the closing: not closed before it is seen to")
  void imageFoundLast() {
    String key = desk.open(desk.told("obs"));
    exhibit(key, "obs");
    desk.does(key, "assessReport", assessed());
    desk.evidenceGone(key);
    desk.supports(key, "staff.obs", "yes");
    desk.dealsInternally(key);
    desk.reviews(key, "over");
    visitor("dsl.obs").submit("/evidence/" + key, "/evidence/" + key + "/suspect", Map.of());
    assertThatThrownBy(() -> desk.closes(key, "victim1", "families", "suspects"))
        .hasMessageContaining("of the image");
    desk.closes(key, "victim1", "families", "suspects", "handleImage");
    assertThat(desk.cases.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("B2, L1: nothing may be saved: all is sealed; a DSL kept from it hears nothing")
  void nothingSaved() {
    String key = desk.open(desk.told("wmat").keptFrom(Role.DSL));
    String file = exhibit(key, "wmat");
    desk.does(key, "preserveEvidence", says("never"));
    assertThat(visitor("headteacher.wmat").data("/media/" + file).statusCode()).isEqualTo(403);
    assertThat(told(key)).contains("headteacher.wmat").doesNotContain("dsl.wmat");
    assertThat(concern().get("team").toString()).doesNotContain("dsl.wmat");
    assertThat(concern().get("involved").toString()).contains("dsl.wmat");
    assertThat(register.byCase(key).orElseThrow().indecentImage()).isTrue();
  }

  @Test
  @DisplayName(
      "ours: all of the team away, whoever comes next joins, and never who is kept from it")
  void teamsFollow() {
    String key = desk.open(desk.told("wmat").keptFrom(Role.HEADTEACHER));
    List<String> before = team(key);
    follow.look();
    assertThat(team(key)).as("somebody is there").isEqualTo(before);
    before.forEach(person -> away.isAway(person, null));
    follow.look();
    assertThat(team(key))
        .containsAll(before)
        .contains("deputy-headteacher.wmat")
        .doesNotContain("headteacher.wmat")
        .hasSize(before.size() + 1);
    assertThat(teams.caseManager(key)).contains("deputy-headteacher.wmat");
    assertThat(desk.offered(key, "assessReport")).isNotEmpty();
    assertThat(visitor("deputy-headteacher.wmat").page("/cyberbullying/" + key).statusCode())
        .isEqualTo(200);
    follow.look();
    assertThat(team(key)).as("once").hasSize(before.size() + 1);
  }

  @Test
  @DisplayName("B3, OBS BEH-8c: what may be illegal must be reported, whoever asks otherwise")
  void police() {
    String key = desk.open(desk.told("obs"));
    desk.does(key, "assessReport", assessed("crime", "unsure"));
    desk.evidenceGone(key);
    assertThat(desk.open(key)).contains("considerPolice").doesNotContain("dealInternally");
    for (String decision : List.of("not-reported", "hold-back", "pass-on")) {
      assertThatThrownBy(
              () -> desk.does(key, "considerPolice", says(decision, "criminalising", "x")))
          .as(decision)
          .isInstanceOf(RuntimeException.class);
    }
    assertThatThrownBy(() -> desk.does(key, "considerPolice", plainly("reported")))
        .hasMessageContaining("“Reason” is missing");
  }

  @Test
  @DisplayName("B4, B5: no close before each is told or a reason given; a plan for each victim")
  void closing() {
    String key = desk.open(desk.told("obs"));
    desk.does(key, "assessReport", assessed("victimNames", "Petal Sample\nFern Sample"));
    desk.evidenceGone(key);
    desk.dealsInternally(key);
    assertThat(desk.open(key))
        .as("one for each")
        .containsExactly("informFamilies", "supportVictim", "supportVictim", "workWithPerpetrator");
    desk.supports(key, "staff.obs", "yes");
    desk.reviews(key, "over");
    Map<String, Object> all =
        says(
            "close",
            "supportEnds",
            "yes",
            "told-victim1",
            "yes",
            "told-victim2",
            "no",
            "told-families",
            "yes",
            "told-suspects",
            "yes");
    assertThatThrownBy(() -> desk.does(key, "closeCase", all)).hasMessageContaining("say why not");
    desk.does(key, "closeCase", CyberDesk.with(all, "why-victim2", "Moved away"));
    assertThat(desk.cases.isOver(key)).isTrue();
    assertThat(register.byCase(key).orElseThrow().status()).isEqualTo("closed");
  }

  @Test
  @DisplayName("CB-P3: earlier cases of the same people are shown to the lead, and not to others")
  void earlier() {
    String first = desk.open(desk.told("obs"));
    desk.does(first, "assessReport", "slt.obs", assessed());
    String second = desk.open(desk.told("obs"));
    desk.does(second, "assessReport", "slt.obs", assessed("victimNames", "Somebody Else"));
    assertThat(visitor("slt.obs").page("/cyberbullying/" + second).body()).contains(first);
    assertThat(visitor("dsl.obs").page("/cyberbullying/" + second).body()).doesNotContain(first);
  }

  @Test
  @DisplayName("ours: the team writes to the reporter, nobody else does, and it is not in the mail")
  void messages() {
    Report report = desk.told("obs").send();
    String page = "/cyberbullying/" + report.caseKey();
    desk.cases.work(report.caseKey());
    String hostile = "<img src=x onerror=alert(1)> =1+1";
    assertThat(
            visitor("dsl.obs")
                .submit(page, page + "/messages", Map.of("report", report.id(), "words", hostile))
                .statusCode())
        .isEqualTo(302);
    assertThat(messages.of(report.id())).singleElement().extracting("words").isEqualTo(hostile);
    assertThat(visitor("dsl.obs").page(page).body())
        .contains("&lt;img src=x")
        .doesNotContain("<img src=x");
    assertThat(
            visitor("dsl.obs")
                .submit(page, page + "/messages", Map.of("report", report.id(), "words", " "))
                .body())
        .contains("Write 1 to");
    assertThat(
            visitor("staff.obs")
                .submit("/", page + "/messages", Map.of("report", report.id(), "words", "Hello"))
                .statusCode())
        .isIn(403, 404);
  }
}
