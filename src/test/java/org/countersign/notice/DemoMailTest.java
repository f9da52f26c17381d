package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.countersign.MovableClock;
import org.countersign.notice.MailExit.NotTaken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

/** Issue 5: without a mail server the demo writes files, and shows them to who sits before it. */
@Tag("no-database")
class DemoMailTest {

  @TempDir private Path folder;

  private final MovableClock clock = new MovableClock();

  private DemoMail page() {
    return new DemoMail(
        new MailSettings(
            "no-reply@demo.example",
            folder.resolve("mail"),
            List.of(),
            Duration.ZERO,
            Duration.ZERO,
            LocalTime.NOON),
        clock);
  }

  private List<?> shownTo(String address) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    ExtendedModelMap model = new ExtendedModelMap();
    assertThat(page().show(request, model)).isEqualTo("notice/demo-mail");
    return (List<?>) model.get("mails");
  }

  private void write(String subject) throws NotTaken {
    Mail mail =
        new Mail(
            subject,
            "obs",
            null,
            null,
            false,
            "staff.obs",
            "Sunniva Ó Staffwell",
            "staff.obs@obs.example",
            new Letter(subject, "Words – “plain” <b>\n", "<p>Words</p>"),
            0);
    new FolderExit(folder.resolve("mail"), clock)
        .send(
            new Envelope("no-reply@demo.example", clock)
                .of(mail, mail.address(), "Oddlington Bogus School"));
  }

  @Test
  @DisplayName("issue 5: each mail is a file, newest first on the page, as plain text")
  void files() throws Exception {
    assertThat(shownTo("127.0.0.1")).isEmpty();
    write("First");
    clock.standAt(clock.instant().plusSeconds(1));
    write("Second");
    assertThat(shownTo("127.0.0.1"))
        .asString()
        .containsSubsequence("Second", "First")
        .contains("Sunniva Ó Staffwell (staff.obs@obs.example)", "Oddlington Bogus School")
        .contains("20 November 2026, 09:00", "Words – “plain” <b>")
        .doesNotContain("<p>");
  }

  @Test
  @DisplayName("issue 5: what is no mail breaks nothing; no file but mails is read")
  void odd() throws Exception {
    write("First");
    Files.writeString(folder.resolve("mail/0-odd.eml"), "nothing");
    Files.writeString(folder.resolve("mail/secret.txt"), "secret");
    assertThat(shownTo("::1"))
        .hasSize(2)
        .asString()
        .contains("First", "A file that is no mail")
        .doesNotContain("secret");
  }

  @Test
  @DisplayName("issue 5: from another computer there is no such page")
  void elsewhere() {
    assertThatThrownBy(() -> shownTo("192.0.2.7")).isInstanceOf(ResponseStatusException.class);
  }

  @Test
  @DisplayName("ours: a folder that takes nothing is like a server that is not there")
  void full() throws Exception {
    Files.writeString(folder.resolve("mail"), "a file, and no folder");
    assertThatThrownBy(() -> write("First")).isInstanceOf(NotTaken.class);
  }
}
