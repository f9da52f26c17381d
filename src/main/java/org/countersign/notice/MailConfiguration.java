package org.countersign.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import org.countersign.school.StartUpRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Where mail leaves: the server that is set; else the demo's folder; else nowhere. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

  /** Where nothing leaves, nobody sees it. */
  private static final String NOWHERE = "nobody@localhost";

  @Bean
  MailExit mailExit(ObjectProvider<JavaMailSender> server, MailSettings settings, Clock clock) {
    JavaMailSender sender = server.getIfAvailable();
    if (sender != null) {
      return new SmtpExit(sender);
    }
    if (settings.folder() != null) {
      return new FolderExit(settings.folder(), clock);
    }
    log.warn(
        "No mail is sent: there is no mail server (spring.mail.host). Nobody hears of what waits"
            + " for them unless they look.");
    return MailExit.CLOSED;
  }

  @Bean
  Envelope mailEnvelope(MailExit exit, MailSettings settings, Clock clock) {
    String from = settings.from() == null ? "" : settings.from();
    if (exit.isOpen() && Envelope.plain(from).isEmpty()) {
      throw new StartUpRefused(
          "Mail has no address that it comes from: countersign.mail.from is “" + from + "”.",
          "Set COUNTERSIGN_MAIL_FROM to an address of the school, such as"
              + " no-reply@school.example, or take spring.mail.host away.");
    }
    return new Envelope(exit.isOpen() ? from.strip() : NOWHERE, clock);
  }

  @Bean
  Links mailLinks(MailExit exit, @Value("${countersign.address:}") String address) {
    if (exit.isOpen() && !isAddress(address)) {
      throw new StartUpRefused(
          "Mails cannot lead to the product: countersign.address is “" + address + "”.",
          "Set COUNTERSIGN_ADDRESS to what people have in their browser, such as"
              + " https://countersign.school.example, or take spring.mail.host away.");
    }
    return new Links(address.replaceFirst("/+$", ""));
  }

  private static boolean isAddress(String address) {
    try {
      URI site = new URI(address);
      return ("https".equals(site.getScheme()) || "http".equals(site.getScheme()))
          && site.getHost() != null
          && site.getRawQuery() == null
          && site.getRawFragment() == null
          && site.getRawUserInfo() == null;
    } catch (URISyntaxException odd) {
      return false;
    }
  }
}
