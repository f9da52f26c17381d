package org.countersign.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the demo would have sent, for whoever sits at the computer on which it runs. */
@Controller
@Profile("demo")
class DemoMail {

  static final String ADDRESS = "/demo-mail";
  static final String ENDING = ".eml";

  private static final int MOST_SHOWN = 50;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private final MailSettings settings;
  private final Clock clock;

  DemoMail(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A mail, in plain words. */
  record Shown(String subject, String to, String from, String at, String text) {}

  @Bean
  @Order(90)
  static StartCard demoMailCard() {
    return new StartCard(
        "Mail of the demo", "Read what would have been sent.", ADDRESS, person -> true);
  }

  @GetMapping(ADDRESS)
  String show(HttpServletRequest request, Model model) throws IOException {
    if (!isHere(request)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("mails", newest().stream().map(this::shown).toList());
    return "notice/demo-mail";
  }

  private static boolean isHere(HttpServletRequest request) throws UnknownHostException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }

  private List<Path> newest() throws IOException {
    if (settings.folder() == null || !Files.isDirectory(settings.folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(settings.folder())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .limit(MOST_SHOWN)
          .toList();
    }
  }

  private Shown shown(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
      return new Shown(
          mail.getSubject(),
          words((InternetAddress) mail.getAllRecipients()[0]),
          words((InternetAddress) mail.getFrom()[0]),
          MOMENT.format(mail.getSentDate().toInstant().atZone(clock.getZone())),
          (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent());
    } catch (IOException | MessagingException | RuntimeException odd) {
      return new Shown("A file that is no mail", "nobody", "nobody", "no day", "");
    }
  }

  private static String words(InternetAddress address) {
    return address.getPersonal() == null
        ? address.getAddress()
        : address.getPersonal() + " (" + address.getAddress() + ")";
  }
}
