package org.countersign.ladoreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.ladoreferral.ConcernScene.staff;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.PdfUa;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.Hostile;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.Uploads;
import org.countersign.staffconcern.ConcernKeeping;
import org.countersign.staffconcern.Source;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.staffconcern.StaffConcerns;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the team reads and does on the case's page, what is locked, and the clock. */
@TakeDownTest
class ConcernPagesTest {

  private static final String HEAD = "headteacher.hcps";

  @Autowired private BeanFactory product;
  @Autowired private StaffConcerns register;
  @Autowired private ReferralDocuments documents;
  @Autowired private ConcernKeeping keeping;
  @Autowired private Exhibits exhibits;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private ConcernScene scene;

  @BeforeEach
  void sit() {
    scene = new ConcernScene(product);
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private Visitor visitor(String user) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(user, "demo");
    return visitor;
  }

  private String referred(String school, String subject) {
    String number = scene.raise(school, staff(subject), Source.PARENT);
    scene.judges(number, "yes", "refer");
    return number;
  }

  @ParameterizedTest(name = "{0}: aware {1}, due {2}")
  @DisplayName("NAT:4, L3: one LADO working day from awareness: Friday, Christmas, holidays, BST")
  @CsvSource({
    "hcps, 2026-11-20T16:59:00Z, 2026-11-23T16:59:00Z",
    "hcps, 2026-11-21T11:00:00Z, 2026-11-24T00:00:00Z",
    // Christmas Eve is a Thursday; 25 December and, for the Saturday, 28 December are holidays.
    "hcps, 2026-12-24T15:00:00Z, 2026-12-29T15:00:00Z",
    // A Tuesday in the summer holidays counts as any other.
    "hcps, 2027-08-03T09:00:00Z, 2027-08-04T09:00:00Z",
    // The authority of WMAT: 24 hours by the clock; of BPET: the same working day.
    "wmat, 2026-11-20T16:59:00Z, 2026-11-21T16:59:00Z",
    "bpet, 2026-11-20T16:59:00Z, 2026-11-21T00:00:00Z",
  })
  void clock(String school, Instant aware, Instant due) {
    scene.clock.standAt(aware.plusSeconds(1_200));
    String number =
        scene.raise(
            school, staff("teacher03." + school), Source.STAFF, aware, false, false, Map.of());
    scene.judges(number, "yes", "refer");
    assertThat(scene.desk.task(scene.referral(number), "referToLado").getDueDate())
        .isEqualTo(Date.from(due));
  }

  @Test
  @DisplayName("L2, NAT:6: what is locked is not offered, and refused through the API")
  void locked() {
    String referral = scene.referral(referred("hcps", "teacher02.hcps"));
    scene.refers(referral, "written");
    assertThat(scene.desk.open(referral)).containsExactly("recordAdvice");
    Visitor head = visitor(HEAD);
    head.signInToTasklist(HEAD, "demo");
    String instance = scene.desk.instance(referral);
    String start =
        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}]}";
    String move = "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}]}";
    for (String step :
        List.of("decideSuspension", "tellAccused", "informFamily", "recordOutcome")) {
      assertThatThrownBy(() -> scene.does(referral, step, "decision", "told"))
          .as(step)
          .isInstanceOf(AssertionError.class);
      refused(head, "/process-instance/" + instance + "/modification", move.formatted(step));
      refused(head, "/process-definition/key/lado-referral/start", start.formatted(step));
    }
    refused(
        head,
        "/message",
        "{\"messageName\":\"SafetyOverridden\",\"businessKey\":\"%s\"}".formatted(referral));
    refused(
        head,
        "/process-instance/" + instance + "/variables",
        "{\"modifications\":{\"recordAdviceDecision\":{\"value\":\"go-on\"}}}");
    assertThat(scene.desk.open(referral)).containsExactly("recordAdvice");
  }

  private static void refused(Visitor visitor, String path, String json) {
    HttpResponse<String> answer = visitor.post("/camunda/api/engine/engine/default" + path, json);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(400, 499);
  }

  @Test
  @DisplayName("L2: an override needs a reason and a second person, and is flagged; L1 for others")
  void override() {
    String number = referred("hcps", "dsl.hcps");
    String referral = scene.referral(number);
    String page = "/concerns/" + number + "/record";
    Visitor head = visitor(HEAD);
    assertThat(head.page(page).body()).contains("Act before the advice");
    for (Map<String, String> lacking :
        List.of(
            Map.of("lock", "suspend", "reason", "", "second", "chief-executive.hcps"),
            Map.of("lock", "suspend", "reason", "Seen.", "second", "dsl.hcps"),
            Map.of("lock", "all", "reason", "Seen.", "second", "chief-executive.hcps"))) {
      head.submit(page, page + "/override", lacking);
      assertThat(scene.desk.open(referral)).doesNotContain("actForSafety");
    }
    head.submit(
        page,
        page + "/override",
        Map.of("lock", "suspend", "reason", "Seen.", "second", "chief-executive.hcps"));
    assertThat(scene.desk.open(referral)).contains("actForSafety");
    assertThat(head.page(page).body()).contains("A lock set aside");
    assertThat(
            jdbc.sql("select person from notice where headline like 'A lock was set aside%'")
                .query(String.class)
                .list())
        .containsExactly("chief-executive.hcps");
    assertThat(visitor("chief-executive.hcps").page(page).statusCode())
        .as("the second person is of the team now")
        .isEqualTo(200);
    for (String other : List.of("dsl.hcps", "chair-of-governors.hcps", "headteacher.obs")) {
      HttpResponse<String> answer = visitor(other).page(page);
      HttpResponse<String> none =
          visitor(other).page("/concerns/hcps-CONCERN-2026-22222222/record");
      assertThat(answer.statusCode()).as(other).isEqualTo(none.statusCode()).isIn(403, 404);
      assertThat(visitor(other).page(page + "/referral.pdf").statusCode()).isIn(403, 404);
    }
    assertThat(
            visitor("chief-executive.hcps")
                .submit(page, page + "/access-request", Map.of("askedOn", "2026-11-20"))
                .statusCode())
        .as("only the case manager writes")
        .isEqualTo(403);
  }

  @Test
  @DisplayName("NAT:4, NAT:20: the referral as PDF and as data; a request for access goes out")
  void document() throws IOException {
    String number = referred("hcps", "teacher04.hcps");
    StaffConcern concern = register.byCase(number).orElseThrow();
    byte[] file = documents.pdf(documents.of(concern, HEAD));
    assertThat(PdfUa.faults(file)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Mint Jellicoat", "a parent", "private account", "Hector Headley")
          .contains("Refer it to the LADO");
    }
    String page = "/concerns/" + number + "/record";
    Visitor head = visitor(HEAD);
    assertThat(head.page(page + "/referral.pdf").body()).startsWith("%PDF");
    assertThat(head.data(page + "/referral.json").body())
        .contains("\"person\":\"Mint Jellicoat\"", "private account");
    assertThat(
            jdbc.sql(
                    "select count(*) from trail_event where chain = ? and kind = 'record-read'"
                        + " and element = 'referral'")
                .param("case/" + number)
                .query(Long.class)
                .single())
        .isEqualTo(2);
    head.submit(page, page + "/access-request", Map.of("askedOn", "2026-11-20"));
    assertThat(
            jdbc.sql(
                    "select person || case_number_or_none from (select person,"
                        + " coalesce(case_number, '-') as case_number_or_none from notice"
                        + " where headline like 'Somebody asked for what%') told")
                .query(String.class)
                .list())
        .as("the data lead hears nothing of the case")
        .containsExactly("data-lead.hcps-");
  }

  @Test
  @DisplayName("NAT:23, issue 9: the team adds files after a no; the referral names each; sealed")
  void files() {
    String number = referred("hcps", "dsl.hcps");
    StaffConcern concern = register.byCase(number).orElseThrow();
    String page = "/concerns/" + number + "/record";
    Visitor head = visitor(HEAD);
    for (String answer : List.of("yes", "unsure", "")) {
      head.submit(page, page + "/evidence/question", Map.of("indecentImage", answer));
      assertThat(head.page(page).body()).as(answer).doesNotContain("name=\"permit\"");
    }
    assertThat(sends(head, number, "made-up")).contains("Answer first");
    head.submit(page, page + "/evidence/question", Map.of("indecentImage", "no"));
    String permit = permit(head.page(page).body());
    Visitor stranger = visitor("chief-executive.hcps");
    assertThat(sends(stranger, number, permit))
        .isEqualTo(sends(stranger, "hcps-CONCERN-2026-22222222", permit))
        .contains("You may not open this");
    assertThat(exhibits.of(number)).isEmpty();
    assertThat(sends(head, number, permit)).contains("kept, as an exhibit", "chat.gif");
    String hash = exhibits.of(number).get(0).sha256();
    assertThat(hash).hasSize(64);
    assertThat(head.data(page + "/referral.json").body())
        .contains("\"files\":[{\"number\":\"1\",\"name\":\"chat.gif\",\"sha256\":\"" + hash);
    byte[] file = documents.pdf(documents.of(concern, HEAD));
    assertThat(PdfUa.faults(file)).isEmpty();
    assertThat(head.page("/evidence/" + number).body()).contains(hash, "From the group");
    String outside = "/evidence/hcps-CONCERN-2026-22222222";
    for (String other : List.of("dsl.hcps", "chief-executive.hcps", "headteacher.obs")) {
      Visitor visitor = visitor(other);
      assertThat(visitor.page("/evidence/" + number).statusCode())
          .as(other)
          .isEqualTo(visitor.page(outside).statusCode())
          .isIn(403, 404);
    }
    head.submit("/evidence/" + number, "/evidence/" + number + "/suspect", Map.of());
    assertThat(head.page(page).body())
        .contains("sealed: nobody opens it", "No file is taken any more", "files of this case were")
        .doesNotContain("chat.gif");
    assertThat(told("The files are sealed%")).containsExactly(HEAD);
    assertThat(jdbc.sql("select team from account_image_concern").query(String.class).list())
        .as("the subject leads safeguarding")
        .allSatisfy(team -> assertThat(team).doesNotContain("dsl.hcps"));
  }

  private static String permit(String body) {
    Matcher found = Pattern.compile("name=\"permit\" value=\"([^\"]+)\"").matcher(body);
    assertThat(found.find()).as("the form of a file").isTrue();
    return found.group(1);
  }

  /** What the page says afterwards. */
  private static String sends(Visitor visitor, String number, String permit) {
    String page = "/concerns/" + number + "/record";
    HttpResponse<String> answer =
        visitor.sendFile(
            page + "/evidence",
            visitor.formToken(),
            Map.of(
                "permit", permit,
                "seenAt", "2026-11-20T08:00",
                "savedAt", "2026-11-20T08:05",
                "note", "From the group"),
            "chat.gif",
            Hostile.plain());
    return answer.statusCode() == 302 ? visitor.page(page).body() : answer.body();
  }

  private List<String> told(String headline) {
    return jdbc.sql("select person from notice where headline like ? order by person")
        .param(headline)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("NAT:11: removed after its time by two people, never while held; a record stays")
  void removal() {
    String number = scene.raise("oiea", staff("teacher09.oiea"), Source.STAFF);
    scene.judges(number, "no", "none");
    scene.seesToSource(number);
    assertThat(scene.desk.isOver(number)).isTrue();
    StaffConcern concern = register.byCase(number).orElseThrow();
    product
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                product
                    .getBean(Uploads.class)
                    .exhibit(exhibits, number, "oiea", "headteacher.oiea", "A message"));
    Visitor head = visitor("headteacher.oiea");
    String page = "/concerns/" + number + "/record";
    assertThat(head.page(page).body())
        .contains("Until the person leaves")
        .doesNotContain("Ask for its removal");
    jdbc.sql(
            "update staff_concern_keeping set keep_until = date '2026-11-19', held_because = ?"
                + " where concern = ?")
        .params("A claim", concern.id())
        .update();
    head.submit(page, page + "/removal", Map.of("reason", "Its time is over."));
    assertThat(keeping.of(concern.id()).orElseThrow().askedBy()).as("held").isNull();
    head.submit(page, page + "/hold", Map.of("reason", ""));
    head.submit(page, page + "/removal", Map.of("reason", "Its time is over."));
    head.submit(page, page + "/removal/review", Map.of());
    assertThat(keeping.of(concern.id()).orElseThrow().removedAt())
        .as("not by one person alone")
        .isNull();
    product
        .getBean(CaseTeams.class)
        .add(
            number,
            new TeamMember("chief-executive.oiea", TeamPart.MEMBER, "Reviews the removal"),
            null);
    // What happens at the very moment of the removal is not before it.
    scene.clock.standAt(ConcernScene.START.plusSeconds(60));
    visitor("chief-executive.oiea").submit(page, page + "/removal/review", Map.of());
    assertThat(keeping.of(concern.id()).orElseThrow().removedAt()).isNotNull();
    assertThat(register.byCase(number).orElseThrow().whatHappened()).isEmpty();
    assertThat(exhibits.of(number))
        .as("the bytes and the note go, number and hash stay")
        .singleElement()
        .matches(one -> one.note().isEmpty() && one.file().state() == MediaFile.State.DELETED);
    assertThat(head.page(page).body())
        .contains("What was said is removed", "Threshold decided")
        .doesNotContain("private account", "By what is known");
    assertThat(
            jdbc.sql(
                    "select count(*) from trail_event where chain = ? and kind = 'payload-removed'")
                .param("case/" + number)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
