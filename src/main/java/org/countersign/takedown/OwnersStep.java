package org.countersign.takedown;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;

/** A step of those who run the case’s account, and of the next in line where nobody does. */
class OwnersStep implements StepPeople {

  private final String procedure;
  private final String element;
  private final BiFunction<String, Function<String, Object>, String> account;
  private final Takers takers;
  private final SocialAccounts accounts;

  /**
   * @param account id of the account of a case, by the school and the case's variables
   */
  OwnersStep(
      String procedure,
      String element,
      BiFunction<String, Function<String, Object>, String> account,
      Takers takers,
      SocialAccounts accounts) {
    this.procedure = procedure;
    this.element = element;
    this.account = account;
    this.takers = takers;
    this.accounts = accounts;
  }

  @Override
  public String procedure() {
    return procedure;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return takers.line(school, account.apply(school, variables));
  }

  /** Closed accounts too: what was posted from them may be up. */
  @Override
  public List<Situation> situations(String school, People people) {
    return accounts.all(school).stream().map(account -> situation(school, account.id())).toList();
  }

  private Situation situation(String school, String account) {
    Set<String> owners = takers.owners(school, account);
    return new Situation(
        "A post on " + account,
        null,
        owners,
        owners.isEmpty() ? Set.of(takers.next(school, account)) : Set.of(),
        Set.of(),
        takers.line(school, account));
  }

  @Override
  public String otherwise() {
    return "It stays open and overdue, and the data protection lead is told.";
  }
}
