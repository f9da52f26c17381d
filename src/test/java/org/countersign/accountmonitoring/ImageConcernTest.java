package org.countersign.accountmonitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.accountmonitoring.MonitoringDesk.because;
import static org.countersign.accountmonitoring.MonitoringDesk.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.TrailOfElements;
import org.countersign.WalksOf;
import org.countersign.absence.Away;
import org.countersign.accountcreation.AccountTest;
import org.countersign.evidence.ImageSuspected;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reading 15, B2: what could be an indecent image of a child goes to the DSL alone, as words. */
@AccountTest
@WalksOf(ImageConcerns.PROCEDURE)
class ImageConcernTest {

  /** Leads safeguarding too. */
  private static final String SECOND = "teacher01.obs";

  private static final String PAGE = "/accounts/image-concern";

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Away away;
  @Autowired private ConcernTeams teams;
  @Autowired private Media media;
  @Autowired private ApplicationEventPublisher listeners;
  @LocalServerPort private int port;

  private MonitoringDesk desk;

  @BeforeEach
  void sit() {
    desk = new MonitoringDesk(product);
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

  private Map<String, String> report(String account, String seenAt, String place) {
    return Map.of("school", "obs", "account", account, "seenAt", seenAt, "place", place);
  }

  private String reported() {
    var answer =
        visitor("staff.obs")
            .submit(PAGE, PAGE, report("x-obs", "2026-11-20T08:00", "Newest comment by zzz9"));
    assertThat(answer.statusCode()).isEqualTo(302);
    return jdbc.queryForObject("select case_key from account_image_concern", String.class);
  }

  @Test
  @DisplayName("reading 15: the DSL alone sees it, reads it and says what became of it")
  void toTheLeadAlone() {
    String key = reported();
    assertThat(desk.open(key)).containsExactly("secureImage");
    String path =
        "/account-messages/image-concerns/"
            + jdbc.queryForObject("select id from account_image_concern", String.class);
    for (String other :
        List.of("staff.obs", "account-administrator.obs", "headteacher.obs", "dsl.bpet")) {
      assertThat(visitor(other).data(path).statusCode()).as(other).isEqualTo(404);
      assertThat(visitor(other).data("/trail/" + key).statusCode()).as(other).isEqualTo(404);
      assertThat(desk.sees(other, "secureImage")).as(other).isZero();
      assertThatThrownBy(() -> desk.claim(key, other)).as(other).isNotNull();
    }
    assertThat(visitor("headteacher.obs").page("/accounts/log").body()).doesNotContain(key);
    assertThat(desk.sees("dsl.obs", "secureImage")).isEqualTo(1);
    assertThat(visitor("dsl.obs").data(path).body()).contains("Newest comment by zzz9");
    assertThatThrownBy(
            () -> desk.complete(key, "secureImage", "dsl.obs", Map.of("decision", "police-told")))
        .hasMessageContaining("is missing");
    desk.complete(key, "secureImage", "dsl.obs", because("police-told"));
    assertThat(desk.ends(key)).containsExactly("imageSeenTo");
    assertThat(jdbc.queryForObject("select settled_by from account_image_concern", String.class))
        .isEqualTo("dsl.obs");
    assertThat(TrailOfElements.lacking(ImageConcerns.PROCEDURE, jdbc)).isEmpty();
  }

  @Test
  @DisplayName("B2: its number is random, its form takes no file, and its case holds no narrative")
  void noFile() {
    String key = reported();
    assertThat(key).matches("obs-IMG-2026-[0-9A-Z]{8}");
    assertThatThrownBy(
            () ->
                desk.complete(
                    key,
                    "secureImage",
                    "dsl.obs",
                    Map.of(
                        "decision", "police-told",
                        "reason", "Told",
                        "media", desk.uploads.evidence("obs", "dsl.obs"))))
        .hasMessageContaining("no field");
    assertThat(
            jdbc.queryForList(
                "select text_ from act_hi_varinst where text_ is not null", String.class))
        .noneMatch(text -> text.contains("zzz9"));
  }

  @Test
  @DisplayName(
      "ours: the DSL away, the next is told; leaving later, the next joins and can take it")
  void nobodyThere() {
    String key = reported();
    desk.claim(key, "dsl.obs");
    away.isAway("dsl.obs", null);
    away.isAway(SECOND, null);
    teams.look();
    assertThat(desk.sees("headteacher.obs", "secureImage")).isEqualTo(1);
    assertThat(visitor("headteacher.obs").data(path()).statusCode()).isEqualTo(200);
    assertThat(visitor("staff2.obs").page(PAGE).body()).doesNotContain("they are away, or");
    away.isAway("headteacher.obs", null);
    away.isAway("deputy-headteacher.obs", null);
    assertThat(visitor("staff2.obs").page(PAGE).body()).contains("they are away, or", "LADO");
    away.isBack("headteacher.obs");
    desk.complete(key, "secureImage", "headteacher.obs", because("police-told"));
    assertThat(desk.ends(key)).containsExactly("imageSeenTo");
  }

  private String path() {
    return "/account-messages/image-concerns/"
        + jdbc.queryForObject("select id from account_image_concern", String.class);
  }

  @Test
  @DisplayName("ours: whom it involves never hears of it; where that is everybody, nothing is kept")
  void involved() {
    Map<String, String> report = report("x-obs", "2026-11-20T08:00", "Newest comment by zzz9");
    Map<String, String> about = new HashMap<>(report);
    about.put("involved", "dsl.obs," + SECOND);
    assertThat(visitor("staff.obs").submit(PAGE, PAGE, about).statusCode()).isEqualTo(302);
    away.isAway("headteacher.obs", null);
    teams.look();
    assertThat(desk.sees("dsl.obs", "secureImage")).isZero();
    assertThat(visitor("dsl.obs").data(path()).statusCode()).isEqualTo(404);
    assertThat(desk.sees("headteacher.obs", "secureImage")).isEqualTo(1);
    desk.end();
    about.put("involved", "dsl.obs,headteacher.obs,deputy-headteacher.obs," + SECOND);
    assertThat(visitor("staff.obs").submit(PAGE, PAGE, about).body())
        .contains("Nothing was reported", "chair of governors");
    about.put("involved", "staff2.obs");
    assertThat(visitor("staff.obs").submit(PAGE, PAGE, about).body()).contains("not offered");
    assertThat(jdbc.queryForObject("select count(*) from account_image_concern", Long.class))
        .isZero();
  }

  @Test
  @DisplayName(
      "reading 15: found later, the files of the case are sealed and the DSL alone is told")
  void foundLater() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    desk.complete(key, "saveEvidence", "staff.obs", desk.evidence(key, "staff.obs"));
    String file = media.attachedTo(key).get(0).id();
    assertThat(visitor("staff.obs").data("/media/" + file).statusCode()).isEqualTo(200);
    desk.complete(key, "moderateMessage", "staff.obs", Map.of("decision", "not-here"));
    for (String address : List.of("", "/preview", "/facts")) {
      assertThat(visitor("dsl.obs").data("/media/" + file + address).statusCode()).isEqualTo(403);
    }
    String message =
        "/account-messages/" + jdbc.queryForObject("select id from account_message", String.class);
    assertThat(visitor("staff.obs").data(message).body()).contains("\"files\":[]");
    assertThat(desk.sees("dsl.obs", "secureImage")).isEqualTo(1);
    String report = jdbc.queryForObject("select case_key from account_image_concern", String.class);
    assertThat(visitor("staff.obs").page("/trail/" + key).body()).doesNotContain(report);
    assertThat(visitor("dsl.obs").data(path()).body()).contains("In " + key);
    desk.complete(key, "decideEscalation", "dsl.obs", Map.of("decision", "not-here"));
    assertThat(desk.ends(key)).containsExactly("offensiveLogged");
  }

  @Test
  @DisplayName("reading 15: uploads are sealed once in doubt, and taken back when removed")
  void uploads() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    String file = desk.uploads.evidence("obs", "staff.obs");
    String other = desk.uploads.evidence("obs", "staff.obs");
    Visitor visitor = visitor("staff.obs");
    visitor.page("/");
    assertThat(visitor.tell("/media/" + other + "/take-back").statusCode()).isEqualTo(204);
    assertThat(visitor.data("/media/" + other).statusCode()).isEqualTo(410);
    assertThat(visitor.data("/media/" + file).statusCode()).isEqualTo(200);
    assertThatThrownBy(
            () ->
                desk.complete(
                    key,
                    "saveEvidence",
                    "staff.obs",
                    with(
                        desk.evidence(key, "staff.obs"), "indecentImage", "unsure", "media", file)))
        .hasMessageContaining("is sealed")
        .hasMessageNotContaining("Nothing was kept");
    assertThat(visitor.data("/media/" + file).statusCode()).isEqualTo(403);
    String third = desk.uploads.evidence("obs", "staff.obs");
    assertThat(visitor.tell("/account-messages/uploads/seal?school=obs").statusCode())
        .isEqualTo(204);
    assertThat(visitor.tell("/media/" + third + "/take-back").statusCode()).isEqualTo(409);
    String fourth = desk.uploads.evidence("obs", "staff.obs");
    desk.complete(key, "saveEvidence", "staff.obs", Map.of("decision", "not-here"));
    assertThat(visitor.data("/media/" + third).statusCode()).isEqualTo(403);
    assertThat(visitor.data("/media/" + fourth).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("bad input: refused with what to change, and nothing is opened")
  void refused() {
    Visitor visitor = visitor("staff.obs");
    assertThat(visitor.submit(PAGE, PAGE, report("x-wmat", "2027-01-01T08:00", " ")).body())
        .contains("Nothing was reported", "not offered", "still to come", "is missing");
    assertThat(jdbc.queryForObject("select count(*) from account_image_concern", Long.class))
        .isZero();
    assertThat(
            visitor("headteacher.bpet").submit(PAGE, PAGE, report("x-obs", "x", "y")).statusCode())
        .isEqualTo(404);
    assertThat(visitor("auditor.obs").page(PAGE).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("STATUTORY 23: suspected in a file, the lead is told, unless the case is not theirs")
  void suspectedInAFile() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    desk.complete(key, "saveEvidence", "staff.obs", desk.evidence(key, "staff.obs"));
    String file = media.attachedTo(key).get(0).id();
    assertThat(visitor("office.obs").tell("/media/" + file + "/suspect").statusCode())
        .isEqualTo(404);
    assertThat(visitor("staff.obs").tell("/media/" + file + "/suspect").statusCode())
        .isEqualTo(204);
    assertThat(media.file(file).orElseThrow().state()).isEqualTo(MediaFile.State.SEALED);
    String concern = "select case_key from account_image_concern where place like ?";
    String reported = jdbc.queryForObject(concern, String.class, "%" + key + "%");
    assertThat(desk.sees("dsl.obs", "secureImage")).isEqualTo(1);

    listeners.publishEvent(new ImageSuspected("obs", reported, null, List.of(file), "staff.obs"));
    assertThat(jdbc.queryForObject("select count(*) from account_image_concern", Integer.class))
        .isEqualTo(1);
  }
}
