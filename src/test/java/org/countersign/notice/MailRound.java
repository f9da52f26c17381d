package org.countersign.notice;

import org.springframework.context.ApplicationContext;

/** The jobs of notices, when a test says so. */
public final class MailRound {

  private MailRound() {}

  /** Makes mails of all that there is to tell, and sends them. */
  public static void run(ApplicationContext product) {
    product.getBean(Teller.class).run();
    product.getBean(Dispatcher.class).run();
  }
}
