package org.countersign.notice;

import jakarta.mail.internet.MimeMessage;

/** Where mails leave the product: a server, or a folder in the demo. */
interface MailExit {

  /** Nobody is written to, and nothing is made to be sent. */
  MailExit CLOSED =
      new MailExit() {
        @Override
        public boolean isOpen() {
          return false;
        }

        @Override
        public void send(MimeMessage message) {
          throw new IllegalStateException("There is no mail server");
        }
      };

  /** Whether mail leaves at all. */
  boolean isOpen();

  /**
   * Hands it over.
   *
   * @throws NotTaken where it was not taken, or nobody knows whether it was
   */
  void send(MimeMessage message) throws NotTaken;

  /** Whose fault it is that a mail was not taken. */
  enum Fault {
    /** The server refuses this mail, and will the next time. */
    OF_THE_MAIL,
    /** The server refuses this mail for now. */
    OF_THE_MOMENT,
    /** The server is not there, or breaks off: others need not be tried now. */
    OF_THE_SERVER
  }

  /** It was not taken, as far as we know. */
  class NotTaken extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    NotTaken(Fault fault, String problem) {
      super(problem);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }
}
