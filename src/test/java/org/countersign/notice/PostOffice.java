package org.countersign.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A mail server behind a proxy that fails on demand, and what arrived there. */
@TestConfiguration
class PostOffice {

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail mailServer() {
    return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @Bean
  SmtpProxy smtpProxy(GreenMail server) {
    return new SmtpProxy(server.getSmtp().getPort());
  }

  @Bean
  DynamicPropertyRegistrar mailPort(SmtpProxy proxy) {
    return registry -> registry.add("spring.mail.port", proxy::port);
  }

  @Bean
  Arrived arrived(GreenMail server) {
    return new Arrived(server);
  }

  /** The mails that the server took. */
  record Arrived(GreenMail server) {

    List<MimeMessage> all() {
      return Arrays.asList(server.getReceivedMessages());
    }

    int count() {
      return server.getReceivedMessages().length;
    }

    long distinct() {
      return ids().stream().distinct().count();
    }

    List<String> ids() {
      return all().stream().map(Arrived::id).toList();
    }

    List<String> to() {
      return all().stream().map(one -> to(one)).sorted().toList();
    }

    void forget() {
      try {
        server.purgeEmailFromAllMailboxes();
      } catch (com.icegreen.greenmail.store.FolderException e) {
        throw new IllegalStateException(e);
      }
    }

    static String id(MimeMessage mail) {
      try {
        return mail.getMessageID();
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    static String to(MimeMessage mail) {
      try {
        return ((jakarta.mail.internet.InternetAddress) mail.getAllRecipients()[0]).getAddress();
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Plain first, then HTML. */
    static String part(MimeMessage mail, int number) {
      try {
        return (String) ((Multipart) mail.getContent()).getBodyPart(number).getContent();
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
