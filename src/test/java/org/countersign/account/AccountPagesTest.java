package org.countersign.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.countersign.DemoTest;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account register over HTTP: whom it opens to, what it finds, what it hands out. */
@DemoTest
@Tag("h2")
class AccountPagesTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private Visitor visitor(String user) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(user, "demo");
    return visitor;
  }

  @ParameterizedTest
  @DisplayName("issue 6: leaders, the office and IT read the register, by its card")
  @ValueSource(strings = {"headteacher", "slt", "office", "it", "account-administrator", "auditor"})
  void readers(String role) {
    Visitor reader = visitor(role + ".obs");
    assertThat(reader.page("/").body()).contains("/accounts");
    assertThat(reader.page("/accounts").body())
        .contains("OddlingtonBogus", "facebook-obs-old", "closed")
        .contains("Crispin Commsworth")
        .doesNotContain("BumblewickPretend");
  }

  @ParameterizedTest
  @DisplayName("issue 6: nobody else does")
  @ValueSource(strings = {"staff.obs", "class-teacher.obs", "chair-of-trustees.obs", "admin"})
  void others(String user) {
    Visitor other = visitor(user);
    assertThat(other.page("/accounts").statusCode()).isEqualTo(403);
    assertThat(other.page("/accounts/obs/x-obs").statusCode()).isEqualTo(403);
    assertThat(other.data("/accounts/export").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("another school’s account is not there, in the words of one that never was")
  void otherSchool() {
    Visitor head = visitor("headteacher.obs");
    HttpResponse<String> hidden = head.page("/accounts/bpet/facebook-bpet");
    HttpResponse<String> none = head.page("/accounts/obs/facebook-bpet");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(none.body());
    assertThat(head.page("/accounts?school=bpet").statusCode()).isEqualTo(404);
    assertThat(head.data("/accounts/export?school=bpet").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("the search finds an account by words of it, in whatever letters")
  void search() {
    Visitor head = visitor("headteacher.obs");
    assertThat(head.page("/accounts?words=ARTS+music").body())
        .contains("oddlington_bogus")
        .doesNotContain("OddlingtonBogusOld");
    assertThat(head.page("/accounts?words=nothing+of+it").body()).contains("No account has these");
  }

  @Test
  @DisplayName("A5: the record says where the password is kept and by whom, and links its history")
  void record() {
    assertThat(visitor("office.obs").page("/accounts/obs/x-obs").body())
        .contains("Password manager of the account administrator", "Administrator/Moderator")
        .contains("What became of it", "a file");
  }

  @Test
  @DisplayName("issue 6: the whole register as CSV, which the trail tells of")
  void export() {
    HttpResponse<String> file = visitor("headteacher.obs").data("/accounts/export");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"accounts-obs.csv\"");
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.body().lines()).hasSize(4);
    assertThat(file.body())
        .startsWith("id,platform,handle,link")
        .contains("x-obs,X,OddlingtonBogus");
    assertThat(
            jdbc.sql(
                    "select count(*) from trail_event where chain = 'register/obs/accounts'"
                        + " and kind = 'record-read' and actor = 'headteacher.obs'")
                .query(Long.class)
                .single())
        .isPositive();
  }
}
