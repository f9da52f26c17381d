package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.notice.Happenings.CASE;
import static org.countersign.notice.Happenings.facts;
import static org.countersign.notice.Happenings.forPerson;
import static org.countersign.notice.PostOffice.Arrived.part;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.evidence.Hostile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** Issue 5: what mails say, and what they never do. */
@NoticeTest
class WordsOfMailTest {

  /** A minute before midnight in London, in summer. */
  private static final Instant DUE = Instant.parse("2027-07-01T22:59:00Z");

  @Autowired private Happenings happenings;
  @Autowired private Notices notices;
  @Autowired private PostOffice.Arrived arrived;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  @AfterEach
  void forget() {
    happenings.forget();
  }

  private MimeMessage mail() {
    happenings.work();
    assertThat(arrived.count()).isEqualTo(1);
    return arrived.all().get(0);
  }

  private void tells(String headline, String reason, boolean confidential) {
    happenings.inTransaction(
        () ->
            notices.tell(
                new Telling(
                    "key",
                    "bpet",
                    CASE,
                    Addressee.person("staff.bpet"),
                    headline,
                    reason,
                    "BPET:7-8a",
                    confidential)));
  }

  private void email(String username, String address) {
    jdbc.update("update roll_person set email = ? where username = ?", address, username);
  }

  @Test
  @DisplayName("issue 5: in the school's name, in both forms, with a link straight to the task")
  void wholeMail() throws Exception {
    String task = happenings.appears(forPerson("headteacher.bpet"), DUE);
    MimeMessage mail = mail();
    String link = "https://countersign.school.example/camunda/app/tasklist/default/#/?task=" + task;
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Bumblewick Pretend Example Primary");
    assertThat(from.getAddress()).isEqualTo("no-reply@countersign.example");
    InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
    assertThat(to.getPersonal()).isEqualTo("Hetty Headley");
    assertThat(mail.getSubject()).isEqualTo("Waiting for you: Check the post (" + CASE + ")");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).matches("<[0-9a-f]{40}@countersign\\.example>");
    assertThat(part(mail, 0))
        .contains("Hello Hetty,", CASE, "Post sign-off", "Thursday 1 July 2027, 23:59", link);
    assertThat(part(mail, 1))
        .contains("<html lang=\"en-GB\"", "<h1", "Thursday 1 July 2027, 23:59", link);
  }

  @Test
  @DisplayName("ours: what is due at midnight is due at the end of the day before it")
  void midnight() {
    happenings.appears(forPerson("headteacher.bpet"), Instant.parse("2026-11-26T00:00:00Z"));
    assertThat(part(mail(), 0)).contains("Due: the end of Wednesday 25 November 2026");
  }

  @Test
  @DisplayName("issue 5: mail about a confidential case says only that something waits")
  void confidential() throws Exception {
    happenings.appears(facts(Set.of("dsl.bpet"), Set.of()), DUE, true, true);
    MimeMessage mail = mail();
    assertThat(mail.getSubject()).isEqualTo("Something waits for you");
    for (int form = 0; form < 2; form++) {
      assertThat(part(mail, form))
          .contains("Something waits for you")
          .doesNotContain(CASE, "Check the post", "Post sign-off", "July");
    }
  }

  @Test
  @DisplayName("issue 5: an outcome of a confidential case says no more")
  void confidentialOutcome() throws Exception {
    tells("It is about Robin", "Robin was there", true);
    MimeMessage mail = mail();
    assertThat(mail.getSubject()).isEqualTo("Something waits for you");
    for (int form = 0; form < 2; form++) {
      assertThat(part(mail, form)).doesNotContain("Robin", "BPET", CASE);
    }
  }

  @Test
  @DisplayName("ours: words of people are words in HTML, too")
  void escaped() throws Exception {
    tells(
        "Your post was returned",
        "<img src=x onerror=alert(1)> & <b>bold</b>\r\n.\r\nBcc: a@b",
        false);
    MimeMessage mail = mail();
    assertThat(part(mail, 0)).contains("<img src=x onerror=alert(1)> & <b>bold</b>");
    assertThat(part(mail, 1))
        .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;bold&lt;/b&gt;")
        .doesNotContain("<img", "<b>");
    assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
  }

  @Test
  @DisplayName("issue 10, bad input: the corpus of hostile texts is words in both parts of a mail")
  void hostileTexts() throws Exception {
    String reason =
        Hostile.texts().stream()
            .map(Hostile.Text::text)
            .filter(text -> text.length() < 500)
            .collect(Collectors.joining(" | "));
    tells("Your post was returned", reason, false);
    MimeMessage mail = mail();
    assertThat(part(mail, 0).replaceAll("\\s+", " ")).contains(reason);
    assertThat(part(mail, 1))
        .contains(HtmlUtils.htmlEscape("<svg/onload=document.title='owned'>", "UTF-8"))
        .doesNotContain("<script", "<img", "<svg", "<iframe", "</textarea>", "<a href=\"javascript")
        .doesNotContain("49]", "onfocus=\"");
  }

  @Test
  @DisplayName("ours: a headline with a line break is refused where it is told")
  void headline() {
    assertThatThrownBy(() -> tells("Hello\r\nBcc: somebody@elsewhere.example", null, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A headline has one line");
  }

  @Test
  @DisplayName("ours: a name on the roll begins no header of its own")
  void nameOnTheRoll() throws Exception {
    jdbc.update(
        "update roll_person set family_name = ? where username = 'staff.bpet'",
        "Staffwell\r\nBcc: somebody@elsewhere.example");
    try {
      happenings.appears(forPerson("staff.bpet"), DUE);
      MimeMessage mail = mail();
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(mail.getHeader("Bcc")).isNull();
    } finally {
      jdbc.update("update roll_person set family_name = 'Staffwell' where username = 'staff.bpet'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b.example, c@d.example",
        "Somebody <a@b.example>",
        "a@b.example\r\nBcc: c@d.example",
        "\"a b\"@c.example",
        "@a.example:b@c.example",
        "a@[127.0.0.1]",
        "a@b.example>RCPT TO:<c@d.example",
        "ä@b.example",
        "a b@c.example"
      })
  @DisplayName("ours: an odd address is written to by nobody, and somebody hears of it")
  void oddAddress(String address) {
    email("staff.bpet", address);
    try {
      happenings.appears(forPerson("staff.bpet"), DUE);
      happenings.work();
      assertThat(arrived.count()).isZero();
      assertThat(happenings.mails("failed")).isEqualTo(1);
      assertThat(happenings.inTrail("incident")).last().asString().contains("has no address");
    } finally {
      email("staff.bpet", "staff.bpet@bpet.example");
    }
  }

  @Test
  @DisplayName("ours: no address is no address")
  void noAddress() {
    email("staff.bpet", null);
    try {
      happenings.appears(forPerson("staff.bpet"), DUE);
      happenings.work();
      assertThat(happenings.mails("failed")).isEqualTo(1);
    } finally {
      email("staff.bpet", "staff.bpet@bpet.example");
    }
  }
}
