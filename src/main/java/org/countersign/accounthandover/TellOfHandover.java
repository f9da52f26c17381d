package org.countersign.accounthandover;

import java.util.Collection;
import java.util.TreeSet;
import org.countersign.account.SocialAccount;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Tells everybody concerned that a handover begins and how it ended: those who ran the account, who
 * run it now, whoever asked, and the headteacher. A leaver is told nothing.
 */
@Component
class TellOfHandover {

  private static final String CLAUSES =
      "OBS:ADM-4; OBS:ACC-1.4; ours: everybody concerned with an account is told what becomes of it";

  private final Notices notices;
  private final People people;

  TellOfHandover(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  void began(Handover handover, SocialAccount account) {
    String silent = handover.hold() ? " Nothing is posted from it until that is done." : "";
    tell(handover, account.owners(), "began", "is to be handed over", handover.why() + silent);
  }

  /**
   * @param before the account as it was run before
   * @param now as it is run now
   */
  void ended(
      Handover handover, SocialAccount before, SocialAccount now, String what, String words) {
    Collection<String> concerned = new TreeSet<>(before.owners());
    concerned.addAll(now.owners());
    tell(handover, concerned, "ended", what, "It is " + words);
  }

  private void tell(
      Handover handover, Collection<String> owners, String event, String what, String words) {
    Collection<String> concerned = new TreeSet<>(owners);
    people.holdersOf(Role.HEADTEACHER, handover.school()).stream()
        .map(Person::username)
        .forEach(concerned::add);
    if (handover.askedBy() != null) {
      concerned.add(handover.askedBy());
    }
    concerned.retainAll(people.staffOf(handover.school()).stream().map(Person::username).toList());
    for (String person : concerned) {
      notices.tell(
          new Telling(
              "handover:%s:%s:%s".formatted(handover.id(), event, person),
              handover.school(),
              handover.caseKey(),
              Addressee.person(person),
              "The account %s %s (%s)".formatted(handover.account(), what, handover.caseKey()),
              words,
              CLAUSES,
              false));
    }
  }
}
