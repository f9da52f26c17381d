package org.countersign.accounthandover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Cases;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.Person;
import org.countersign.school.RollChanged;
import org.countersign.start.PageWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the handover of each account from which nothing may be posted any more because people have
 * left. It looks once the roll has changed, and each night, when the roll is said to have changed
 * for every school: so dates that pass count too, and what could not be opened is tried again. Each
 * account in a transaction of its own, after that of the change, which it neither delays nor fails.
 */
@Component
class WatchAccounts {

  private static final Logger log = LoggerFactory.getLogger(WatchAccounts.class);

  private static final String SUCCESSOR_LEFT = "SuccessorLeft";
  private static final String OWNER_LEFT = "OwnerLeft";

  private final SocialAccounts accounts;
  private final AccountRegister accountRegister;
  private final HandoverRegister register;
  private final Successors successors;
  private final Credentials credentials;
  private final PlanRules rules;
  private final Cases cases;
  private final PageWords words;
  private final TransactionTemplate apart;

  WatchAccounts(
      SocialAccounts accounts,
      AccountRegister accountRegister,
      HandoverRegister register,
      Successors successors,
      Credentials credentials,
      PlanRules rules,
      Cases cases,
      PageWords words,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.accountRegister = accountRegister;
    this.register = register;
    this.successors = successors;
    this.credentials = credentials;
    this.rules = rules;
    this.cases = cases;
    this.words = words;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void rollChanged(RollChanged change) {
    try {
      List<SocialAccount> all = apart.execute(status -> accounts.all(change.school()));
      all.stream()
          .filter(account -> account.status() != SocialAccount.Status.CLOSED)
          .forEach(this::look);
    } catch (RuntimeException e) {
      log(change.school(), e);
    }
  }

  private void look(SocialAccount account) {
    try {
      apart.executeWithoutResult(status -> lookAt(account));
    } catch (RuntimeException e) {
      log(account.school() + "/" + account.id(), e);
    }
  }

  private static void log(String what, RuntimeException e) {
    // The message may hold a name.
    RuntimeException nameless = new IllegalStateException(e.getClass().getName());
    nameless.setStackTrace(e.getStackTrace());
    log.error(
        "Whether {} has to be handed over was not found out, or its handover did not open. It is"
            + " tried again tonight, and with the next import of the roll.",
        what,
        nameless);
  }

  private void lookAt(SocialAccount account) {
    List<String> here = here(account);
    List<String> left = account.owners().stream().filter(owner -> !here.contains(owner)).toList();
    Optional<Handover> open = register.open(account.school(), account.id());
    if (open.isPresent()) {
      follow(open.get(), account, left);
    } else if (account.isOpen() && accounts.obstacle(account).isPresent()) {
      String id =
          register.begin(
              account.school(), account.id(), why(account, here), true, left, left, null);
      cases.open(AskForHandover.PROCEDURE, account.school(), Map.of(CaseHandover.HANDOVER, id));
    }
  }

  /** More owners, or somebody chosen, may have left since it began. */
  private void follow(Handover handover, SocialAccount account, List<String> left) {
    boolean somebodyNew = !handover.gone().containsAll(left);
    if (somebodyNew) {
      register.haveGone(handover, left);
    }
    if (account.isOpen() && accounts.obstacle(account).isPresent()) {
      register.hold(handover.id());
      accountRegister.suspend(
          account.school(), account.id(), handover.caseKey(), why(account, here(account)));
    }
    if (somebodyNew && !credentials.areChanged(again(handover))) {
      // They can sign in until the credentials are changed: that comes before all else again.
      cases.tell(handover.caseKey(), OWNER_LEFT);
    }
    successors
        .plan(handover)
        .filter(plan -> !rules.gone(handover, plan).isEmpty())
        .ifPresent(plan -> cases.tell(handover.caseKey(), SUCCESSOR_LEFT));
  }

  private Handover again(Handover handover) {
    return register.byId(handover.school(), handover.id()).orElseThrow();
  }

  private List<String> here(SocialAccount account) {
    return accounts.ownersToday(account).stream().map(Person::username).toList();
  }

  private String why(SocialAccount account, List<String> here) {
    StringBuilder why = new StringBuilder();
    String lead = account.upkeep().lead();
    if (!here.contains(lead)) {
      why.append(
          lead == null
              ? "Nobody leads it."
              : words.person(lead) + ", who leads it, is not at the school any more.");
    }
    SocialAccounts.LeastOwners least = accounts.leastOwners(account.school());
    if (here.size() < least.number()) {
      why.append(why.isEmpty() ? "" : " ");
      why.append(
          "%d of those who run it are at the school, and the policy wants %d (%s)."
              .formatted(here.size(), least.number(), least.clause()));
    }
    return why.toString();
  }
}
