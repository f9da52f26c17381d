package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.countersign.MovableClock;
import org.countersign.school.StartUpRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What mail needs to be set, and that a start without it is refused. */
@Tag("no-database")
class MailConfigurationTest {

  private static final MailExit OPEN = new SmtpExit(new JavaMailSenderImpl());

  private final Clock clock = new MovableClock();
  private final MailConfiguration configuration = new MailConfiguration();

  private static MailSettings from(String address) {
    return new MailSettings(address, null, List.of(), Duration.ZERO, Duration.ZERO, LocalTime.NOON);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"nobody", "a@b.example\r\nBcc: c@d.example"})
  @DisplayName("ours: no start with a mail server and no address to come from")
  void noFrom(String address) {
    assertThatThrownBy(() -> configuration.mailEnvelope(OPEN, from(address), clock))
        .isInstanceOf(StartUpRefused.class)
        .hasMessageContaining("countersign.mail.from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "school.example", "ftp://school.example", "https://school.example/?a=b"})
  @DisplayName("issue 5: no start with a mail server and no address that mails lead to")
  void noAddress(String address) {
    assertThatThrownBy(() -> configuration.mailLinks(OPEN, address))
        .isInstanceOf(StartUpRefused.class)
        .hasMessageContaining("countersign.address");
  }

  @Test
  @DisplayName("ours: without a mail server neither is needed")
  void closed() {
    assertThat(configuration.mailLinks(MailExit.CLOSED, "")).isNotNull();
    assertThat(configuration.mailEnvelope(MailExit.CLOSED, from(null), clock)).isNotNull();
  }

  @Test
  @DisplayName("issue 5: a mail leads to the task, whatever ends the address")
  void link() {
    assertThat(configuration.mailLinks(OPEN, "https://school.example/sub/").task("a b#c"))
        .isEqualTo("https://school.example/sub/camunda/app/tasklist/default/#/?task=a+b%23c");
  }
}
