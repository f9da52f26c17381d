package org.countersign.takedown;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.countersign.account.SocialAccounts;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.takedown.LookTable.Look;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the links of posts that were taken down, and keeps what the network answered and when.
 * It decides nothing: a network may answer as if a post were there that is gone, and the other way
 * round. No transaction is open while the network is asked. It is off unless it is switched on.
 */
@Component
class LinkLooks {

  private static final int MOST_AT_ONCE = 50;
  private static final int MOST_REDIRECTS = 3;

  private final LookTable table;
  private final TakeDownTable takeDowns;
  private final SocialAccounts accounts;
  private final Platforms platforms;
  private final LinkRules rules;
  private final PageExit exit;
  private final LinkSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LinkLooks(
      LookTable table,
      TakeDownTable takeDowns,
      SocialAccounts accounts,
      Platforms platforms,
      PageExit exit,
      LinkSettings settings,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.table = table;
    this.takeDowns = takeDowns;
    this.accounts = accounts;
    this.platforms = platforms;
    this.rules = new LinkRules(exit);
    this.exit = exit;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Asks for a look, where looks are switched on. */
  void want(TakeDown takeDown) {
    if (settings.look()) {
      table.want(takeDown.id());
    }
  }

  /** Looks at what is to be looked at now. */
  void run() {
    if (!settings.look()) {
      return;
    }
    for (String id : table.wanted(MOST_AT_ONCE)) {
      Look look = look(takeDowns.byId(id).orElseThrow());
      transaction.executeWithoutResult(status -> table.looked(id, look));
    }
  }

  private Look look(TakeDown takeDown) {
    List<String> hosts =
        accounts
            .byId(takeDown.school(), takeDown.account())
            .flatMap(account -> platforms.byId(account.platform()))
            .map(Platform::pageHosts)
            .orElse(List.of());
    Optional<URI> page = LinkRules.page(takeDown.link());
    for (int left = MOST_REDIRECTS; page.isPresent(); left--) {
      Optional<String> refusal = rules.refusal(page.get(), hosts);
      if (refusal.isPresent()) {
        return look(null, refusal.get());
      }
      PageExit.Answer answer;
      try {
        answer = exit.ask(page.get());
      } catch (IOException none) {
        return look(null, "The network did not answer.");
      }
      boolean sendsOn = answer.status() / 100 == 3 && answer.location().isPresent();
      if (!sendsOn || left == 0) {
        return look(answer.status(), words(answer.status()));
      }
      page = LinkRules.page(answer.location().get()).map(page.get()::resolve);
    }
    return look(null, "Not looked at: the link is no address.");
  }

  private Look look(Integer status, String says) {
    return new Look(clock.instant().truncatedTo(ChronoUnit.MICROS), status, says);
  }

  private static String words(int status) {
    return switch (status) {
      case 404, 410 -> "The network says that there is nothing at this address.";
      case 200 -> "The network shows something at this address. Look whether it is the post.";
      default -> "The network gave another answer. Look yourself.";
    };
  }
}
