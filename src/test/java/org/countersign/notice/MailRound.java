package org.countersign.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** The jobs of notices, when a test says so. */
public final class MailRound {

  private MailRound() {}

  /**
   * Sends all that others left to tell and forgets it: the page of the demo's mail shows only the
   * newest, and what others sent may bear a later day.
   */
  public static void putAway(ApplicationContext product) {
    run(product);
    try {
      FileSystemUtils.deleteRecursively(product.getBean(MailSettings.class).folder());
    } catch (IOException odd) {
      throw new UncheckedIOException(odd);
    }
  }

  /** Makes mails of all that there is to tell, and sends them: as many rounds as that takes. */
  public static void run(ApplicationContext product) {
    for (String before = ""; !before.equals(state(product)); ) {
      before = state(product);
      product.getBean(Teller.class).run();
      product.getBean(Dispatcher.class).run();
    }
  }

  /** What is left to do, and what was made of it. */
  private static String state(ApplicationContext product) {
    return product
        .getBean(JdbcTemplate.class)
        .queryForList(
            "select (select count(*) from notice where told_at is null) as notices,"
                + " (select count(*) from notice_step where told_at is null) as steps,"
                + " (select count(*) from notice_mail where state = 'waiting') as waiting,"
                + " (select count(*) from notice_mail) as mails")
        .toString();
  }
}
