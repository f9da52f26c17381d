package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.notice.Happenings.facts;
import static org.countersign.notice.Happenings.forPerson;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of notices over HTTP: how one hears, and what did not arrive. */
@NoticeTest
class NoticePagesTest {

  @LocalServerPort private int port;
  @Autowired private Happenings happenings;
  @Autowired private Choices choices;
  @Autowired private SmtpProxy proxy;
  @Autowired private PostOffice.Arrived arrived;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  @AfterEach
  void forget() {
    happenings.forget();
  }

  private Visitor as(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private static String leadsTo(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
    return response.headers().firstValue("Location").orElseThrow();
  }

  @Test
  @DisplayName("issue 5: people choose for themselves, and that is on record")
  void choice() {
    Visitor slt = as("slt.bpet");
    assertThat(slt.page("/").body()).contains("href=\"/notices\"");
    assertThat(slt.page("/notices").body())
        .contains("How you hear of steps", "At once", "Once a day", "Not at all", "our default");
    assertThat(leadsTo(slt.submit("/notices", "/notices", Map.of("choice", "daily"))))
        .endsWith("/notices?saved");
    assertThat(choices.of("slt.bpet")).isEqualTo(Choice.DAILY);
    assertThat(
            jdbc.queryForList(
                "select actor from trail_event where chain = 'register/bpet/notices'"
                    + " and kind = 'register-changed'",
                String.class))
        .contains("slt.bpet");
    assertThat(leadsTo(slt.submit("/notices", "/notices", Map.of("choice", "off"))))
        .endsWith("/notices?saved");
    assertThat(choices.of("slt.bpet")).isEqualTo(Choice.OFF);
    assertThat(choices.of("headteacher.bpet")).isEqualTo(Choice.AT_ONCE);
  }

  @Test
  @DisplayName("ours: anything else than the three is refused, with what to change")
  void badChoice() {
    Visitor slt = as("slt.bpet");
    for (String choice : new String[] {"", "never", "AT_ONCE", "daily' --"}) {
      HttpResponse<String> page =
          slt.submit("/notices", "/notices", Map.of("choice", choice, "person", "dsl.bpet"));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Nothing was changed", "Choose one of the three.");
    }
    assertThat(jdbc.queryForObject("select count(*) from notice_choice", Long.class)).isZero();
  }

  @Test
  @DisplayName("issue 5: an incident a person sees: the office its own, and sends it again")
  void failed() {
    proxy.mode(SmtpProxy.Mode.SAYS_NEVER);
    happenings.appears(forPerson("headteacher.bpet"), null);
    happenings.work();
    Visitor office = as("office.bpet");
    assertThat(office.page("/").body()).contains("href=\"/notices/failed\"", "Lost mail");
    assertThat(office.page("/notices/failed").body())
        .contains("Hetty Headley", "Waiting for you: Check the post", "550", "20 November 2026");
    assertThat(as("admin").page("/notices/failed").body()).contains("Hetty Headley");
    assertThat(as("office.obs").page("/notices/failed").body())
        .doesNotContain("Hetty Headley")
        .contains("There is none");
    assertThat(as("headteacher.bpet").page("/notices/failed").statusCode()).isEqualTo(403);

    proxy.mode(SmtpProxy.Mode.FINE);
    String id = jdbc.queryForObject("select id from notice_mail", String.class);
    assertThat(leadsTo(as("office.obs").submit("/notices", "/notices/failed", Map.of("id", id))))
        .endsWith("?gone");
    happenings.work();
    assertThat(arrived.count()).isZero();
    jdbc.update(
        "update roll_person set email = 'h@bpet.example' where username = 'headteacher.bpet'");
    try {
      assertThat(leadsTo(office.submit("/notices/failed", "/notices/failed", Map.of("id", id))))
          .endsWith("?again");
    } finally {
      jdbc.update(
          "update roll_person set email = 'headteacher.bpet@bpet.example'"
              + " where username = 'headteacher.bpet'");
    }
    happenings.work();
    assertThat(arrived.to()).containsExactly("h@bpet.example");
    assertThat(happenings.inTrail("notice"))
        .last()
        .asString()
        .contains("A mail that did not arrive");
    assertThat(leadsTo(office.submit("/notices", "/notices/failed", Map.of("id", id))))
        .endsWith("?gone");
  }

  @Test
  @DisplayName("L1: what did not arrive of a confidential case is not for the school's office")
  void confidential() {
    proxy.mode(SmtpProxy.Mode.SAYS_NEVER);
    happenings.appears(facts(Set.of("dsl.bpet"), Set.of()), null, true, true);
    happenings.work();
    assertThat(as("office.bpet").page("/notices/failed").body())
        .contains("There is none")
        .doesNotContain("Saffron");
    assertThat(as("admin").page("/notices/failed").body())
        .contains("Something waits for you")
        .doesNotContain("Check the post", Happenings.CASE);
    String id = jdbc.queryForObject("select id from notice_mail", String.class);
    assertThat(leadsTo(as("office.bpet").submit("/notices", "/notices/failed", Map.of("id", id))))
        .endsWith("?gone");
  }
}
