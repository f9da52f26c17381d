package org.countersign.accountmonitoring;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Cases;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.calendar.DueDates;
import org.countersign.policy.PolicyEditions;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a regular look at each account that is not closed (OBS MON-1a): the first as soon as the
 * account is in the register, the next once the last is done and its week over. Any number of nodes
 * may do it at once.
 */
@Component
class LookRounds {

  private static final Logger LOG = LoggerFactory.getLogger(LookRounds.class);
  private static final String WEEK = "account-look-interval";

  private final Schools schools;
  private final SocialAccounts accounts;
  private final LookRegister looks;
  private final Cases cases;
  private final DueDates dates;
  private final PolicyEditions editions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LookRounds(
      Schools schools,
      SocialAccounts accounts,
      LookRegister looks,
      Cases cases,
      DueDates dates,
      PolicyEditions editions,
      TransactionTemplate transaction,
      Clock clock) {
    this.schools = schools;
    this.accounts = accounts;
    this.looks = looks;
    this.cases = cases;
    this.dates = dates;
    this.editions = editions;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${countersign.monitoring.look-every:PT10M}",
      fixedDelayString = "${countersign.monitoring.look-every:PT10M}")
  void go() {
    schools.all().forEach(school -> accounts.there(school.id()).forEach(one -> go(school, one)));
  }

  /** What fails of one account stops no other, and is tried again in the next round. */
  private void go(School school, SocialAccount account) {
    try {
      if (isDue(school, looks.latest(school.id(), account.id()))) {
        transaction.executeWithoutResult(status -> open(account));
      }
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      LOG.debug("Another node has opened the look at {}", account.id());
    } catch (RuntimeException e) {
      LOG.error("No look could be opened at {} of {}", account.id(), school.id(), e);
    }
  }

  private boolean isDue(School school, Optional<Look> last) {
    return last.isEmpty()
        || !last.get().isOpen()
            && !clock
                .instant()
                .isBefore(
                    dates
                        .of(
                            school.id(),
                            (String) editions.pin(school.id()).get("policyEditions"),
                            WEEK,
                            last.get().openedAt())
                        .at()
                        .toInstant());
  }

  private void open(SocialAccount account) {
    String id = looks.open(account.school(), account.id());
    cases.open(
        SomethingCameIn.PROCEDURE,
        account.school(),
        Map.of(CaseMessage.KIND, CaseMessage.LOOK, LookRegister.LOOK, id));
  }
}
