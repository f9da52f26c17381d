package org.countersign.notice;

import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is led to the pages of notices. */
@Configuration(proxyBeanMethods = false)
class NoticeCards {

  @Bean
  @Order(95)
  StartCard noticeChoiceCard() {
    return new StartCard(
        "Mail to you",
        "Choose how you hear of steps that wait for you.",
        ChoicePage.ADDRESS,
        person -> !person.schools().isEmpty());
  }

  /** Where there is no mail server, the start page says so to whoever can see to it. */
  @Bean
  @Order(5)
  StartCard failedMailCard(FailedMail failed, MailExit exit) {
    return new StartCard(
        exit.isOpen() ? "Lost mail" : "No mail is sent",
        exit.isOpen()
            ? "See which mail did not arrive, and send it again."
            : "Nobody hears of what waits for them. See what to do.",
        FailedMailPage.ADDRESS,
        person -> failed.isSeenBy(person.actor()));
  }
}
