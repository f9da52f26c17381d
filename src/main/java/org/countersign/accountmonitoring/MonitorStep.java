package org.countersign.accountmonitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;
import org.countersign.school.Role;

/** A step of those who watch an account, for absences and their proof. */
class MonitorStep implements StepPeople {

  private static final List<NextRoles> LINE =
      List.of(
          new NextRoles(
              List.of(Role.HEADTEACHER.id()),
              "ours: the headteacher where nobody else who watches the account is there"),
          new NextRoles(
              List.of(Role.DEPUTY_HEADTEACHER.id()),
              "ours: the deputy where the headteacher is not there either"));

  private final String element;
  private final boolean elsewhereToo;
  private final SocialAccounts accounts;
  private final Monitors monitors;

  /**
   * @param elsewhereToo whether it is about what was seen elsewhere, too
   */
  MonitorStep(String element, boolean elsewhereToo, SocialAccounts accounts, Monitors monitors) {
    this.element = element;
    this.elsewhereToo = elsewhereToo;
    this.accounts = accounts;
    this.monitors = monitors;
  }

  @Override
  public String procedure() {
    return SomethingCameIn.PROCEDURE;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return LINE;
  }

  @Override
  public List<Situation> situations(String school, People people) {
    List<Situation> situations = new ArrayList<>();
    accounts.there(school).stream()
        .map(account -> situation("On " + account.id(), monitors.today(account)))
        .forEach(situations::add);
    if (elsewhereToo) {
      situations.add(situation("Seen elsewhere", monitors.today(school, null)));
    }
    return situations;
  }

  private static Situation situation(String words, Monitors.Who who) {
    return new Situation(
        words, null, Set.copyOf(who.people()), Set.copyOf(who.roles()), Set.of(), LINE);
  }

  @Override
  public String otherwise() {
    return "It waits, and whoever a late step is reported to hears of it.";
  }
}
