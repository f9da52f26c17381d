package org.countersign.accountmonitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.accountmonitoring.MonitoringDesk.because;

import java.util.List;
import java.util.Map;
import org.countersign.TrailOfElements;
import org.countersign.WalksOf;
import org.countersign.accountcreation.AccountTest;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reading 15, B2: what could be an indecent image of a child goes to the DSL alone, as words. */
@AccountTest
@WalksOf(ImageConcerns.PROCEDURE)
class ImageConcernTest {

  private static final String PAGE = "/accounts/image-concern";

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private MonitoringDesk desk;

  @BeforeEach
  void sit() {
    desk = new MonitoringDesk(product);
  }

  @AfterEach
  void putBack() {
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
}
