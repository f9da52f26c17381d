package org.countersign.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** The mail server. One connection for each mail: then it is plain which one failed. */
class SmtpExit implements MailExit {

  private static final int PERMANENT = 500;
  private static final int SIGN_IN_FIRST = 530;

  private final JavaMailSender server;

  SmtpExit(JavaMailSender server) {
    this.server = server;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void send(MimeMessage message) throws NotTaken {
    try {
      server.send(message);
    } catch (MailAuthenticationException refused) {
      throw new NotTaken(Fault.OF_THE_SERVER, "The mail server does not let us in");
    } catch (MailSendException failed) {
      throw notTaken(failed);
    } catch (MailException failed) {
      throw new NotTaken(Fault.OF_THE_MOMENT, words(failed));
    }
  }

  private static NotTaken notTaken(MailSendException failed) {
    for (Exception of : failed.getFailedMessages().values()) {
      int answer = answer(of);
      if (answer > 0) {
        return new NotTaken(
            answer >= PERMANENT ? Fault.OF_THE_MAIL : Fault.OF_THE_MOMENT,
            "The mail server answers " + words(innermost(of)));
      }
    }
    return new NotTaken(
        Fault.OF_THE_SERVER,
        "The mail server is not there, does not take mail from us, or broke off: "
            + words(innermost(failed)));
  }

  /** The server's code for this recipient or these words; 0 where it has nothing against them. */
  private static int answer(Throwable failed) {
    int answer = 0;
    for (Throwable one = failed; one != null; one = next(one)) {
      if (one instanceof SMTPSenderFailedException) {
        return 0;
      }
      if (one instanceof SMTPAddressFailedException address) {
        answer = address.getReturnCode();
      } else if (one instanceof SMTPSendFailedException send) {
        answer = isOfUs(send) ? 0 : Math.max(send.getReturnCode(), 0);
      }
    }
    return answer == SIGN_IN_FIRST ? 0 : answer;
  }

  /** What comes before the first recipient would be refused for every mail. */
  private static boolean isOfUs(SMTPSendFailedException failed) {
    return failed.getCommand() != null && failed.getCommand().startsWith("MAIL");
  }

  private static Throwable innermost(Throwable failed) {
    Throwable one = failed;
    while (next(one) != null) {
      one = next(one);
    }
    return one;
  }

  private static Throwable next(Throwable failed) {
    return failed instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : failed.getCause();
  }

  private static String words(Throwable failed) {
    return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
  }
}
