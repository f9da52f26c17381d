package org.countersign.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.countersign.account.SocialAccount.Status;
import org.countersign.audit.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters accounts. It works in the caller's transaction and does not ask who may do it: that is the
 * procedure's rule.
 */
@Service
public class AccountRegister {

  private final SocialAccountStore store;
  private final AccountStatuses statuses;
  private final AccountOrigins origins;

  AccountRegister(SocialAccountStore store, AccountStatuses statuses, AccountOrigins origins) {
    this.store = store;
    this.statuses = statuses;
    this.origins = origins;
  }

  /**
   * @param since when it became what it is
   * @param by username of whoever brought that about; null for a file's doing, or the product's in
   *     that case
   * @param caseKey number of the case in which, or null
   * @param note what is to be read of it, or null
   */
  public record StatusLine(Status status, Instant since, String by, String caseKey, String note) {}

  /** Whether the school has or had an account of that handle there, in whatever letters. */
  public boolean isTaken(String school, String platform, String handle) {
    return store.all(school).stream()
        .anyMatch(
            one ->
                one.platform().equals(platform)
                    && SocialAccount.isSameHandle(one.handle(), handle));
  }

  /** An id that no account of the school has: the network's, the school's, and a number. */
  public String freeId(String school, String platform) {
    List<String> ids = store.all(school).stream().map(SocialAccount::id).toList();
    String id = (platform + "-" + school).toLowerCase(Locale.ROOT);
    for (int number = 2; ids.contains(id); number++) {
      id = platform + "-" + school + "-" + number;
    }
    return id;
  }

  /**
   * Enters an account that a case has brought about.
   *
   * @param by username of whoever created it
   * @throws IllegalStateException where its handle is taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(SocialAccount account, String by, String caseKey) {
    if (isTaken(account.school(), account.platform(), account.handle())) {
      throw new IllegalStateException("The school has an account of that handle already");
    }
    store.add(account, By.person(by), caseKey);
    origins.confirm(account.school(), account.id(), caseKey);
    // All its posts are made here.
    origins.completeFrom(account.school(), account.id(), account.openedOn());
  }

  /**
   * Nothing is posted from it until a case says so. What is suspended or closed stays so.
   *
   * @param why as people read it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void suspend(String school, String id, String caseKey, String why) {
    SocialAccount old = store.byId(school, id).orElseThrow();
    if (old.isOpen()) {
      store.change(old.as(Status.SUSPENDED), old, By.system(), caseKey, why);
    }
  }

  /**
   * It is what a case decided: run by others, open again, or closed.
   *
   * @param by username of whoever decided it
   * @param note what is to be read of it
   * @throws IllegalStateException where it was closed before and would be open again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decide(SocialAccount account, String by, String caseKey, String note) {
    SocialAccount old = store.byId(account.school(), account.id()).orElseThrow();
    if (old.status() == Status.CLOSED && account.status() != Status.CLOSED) {
      throw new IllegalStateException("What is closed does not open again");
    }
    store.change(account, old, By.person(by), caseKey, note);
  }

  /** What it was from when on, oldest first. */
  public List<StatusLine> history(String school, String id) {
    return statuses.of(school, id);
  }
}
