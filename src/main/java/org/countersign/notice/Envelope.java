package org.countersign.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Makes a message of a mail: from the school, to one plain address, with its own Message-ID. */
class Envelope {

  /** What every server takes; anything cleverer is more likely an attempt than an address. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}");

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String from;
  private final String domain;
  private final Clock clock;

  /**
   * @param from the product's own address
   */
  Envelope(String from, Clock clock) {
    this.from = from;
    this.domain = from.substring(from.indexOf('@') + 1);
    this.clock = clock;
  }

  /** The address, where it is one that mail may go to. */
  static Optional<String> plain(String address) {
    if (address == null || !ADDRESS.matcher(address.strip()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new InternetAddress(address.strip(), true).getAddress());
    } catch (AddressException odd) {
      return Optional.empty();
    }
  }

  /**
   * @param address a plain one
   * @param school whose name it is sent in
   */
  MimeMessage of(Mail mail, String address, String school) {
    try {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
      message.setFrom(new InternetAddress(from, oneLine(school), UTF_8));
      message.setRecipient(
          jakarta.mail.Message.RecipientType.TO,
          mail.name() == null
              ? new InternetAddress(address)
              : new InternetAddress(address, oneLine(mail.name()), UTF_8));
      message.setSubject(oneLine(mail.letter().subject()), UTF_8);
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Message-ID", messageId(mail));
      // No answer from a machine, and no loop.
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "All");
      message.setHeader("Content-Language", "en-GB");
      message.setContent(parts(mail.letter()));
      return message;
    } catch (MessagingException | UnsupportedEncodingException broken) {
      throw new IllegalStateException("A mail could not be put together", broken);
    }
  }

  private static MimeMultipart parts(Letter letter) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(letter.plain(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    // The last is what a reader shows that can show both.
    return new MimeMultipart("alternative", plain, html);
  }

  /** The same for the same mail, however often it is sent; it tells nothing of the mail. */
  String messageId(Mail mail) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(mail.id().getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(digest, 0, 20) + "@" + domain + ">";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A line break would begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
  }
}
