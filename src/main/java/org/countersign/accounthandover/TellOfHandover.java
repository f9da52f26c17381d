package org.countersign.accounthandover;

import java.util.Collection;
import java.util.List;
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
 * run it now, whoever asked, and the headteacher. Whoever leaves, or is to give it up, is told
 * nothing before their access has ended; what somebody wrote as they asked goes to the headteacher
 * and to themselves alone.
 */
@Component
class TellOfHandover {

  private static final String CLAUSES =
      "OBS:ADM-4; OBS:ACC-1.4; ours: everybody concerned with an account is told what becomes of it";

  private final Notices notices;
  private final People people;
  private final Credentials credentials;
  private final ReasonReaders reasons;

  TellOfHandover(Notices notices, People people, Credentials credentials, ReasonReaders reasons) {
    this.notices = notices;
    this.people = people;
    this.credentials = credentials;
    this.reasons = reasons;
  }

  void began(Handover handover, SocialAccount account) {
    String silent = handover.hold() ? " Nothing is posted from it until that is done." : "";
    for (String person : concerned(handover, account.owners(), handover.leavers())) {
      String why =
          handover.askedBy() == null || reasons.isTold(handover, person)
              ? handover.why()
              : "Others are to run it. The headteacher knows why.";
      tell(handover, person, "began", "is to be handed over", why + silent);
    }
  }

  /**
   * @param before the account as it was run before
   * @param now as it is run now
   */
  void ended(
      Handover handover, SocialAccount before, SocialAccount now, String what, String words) {
    Collection<String> concerned = new TreeSet<>(before.owners());
    concerned.addAll(now.owners());
    boolean accessEnded =
        now.status() == SocialAccount.Status.CLOSED || credentials.areChanged(handover);
    Collection<String> not = accessEnded ? List.of() : handover.leavers();
    for (String person : concerned(handover, concerned, not)) {
      tell(handover, person, "ended", what, "It is " + words);
    }
  }

  private Collection<String> concerned(
      Handover handover, Collection<String> owners, Collection<String> not) {
    Collection<String> concerned = new TreeSet<>(owners);
    people.holdersOf(Role.HEADTEACHER, handover.school()).stream()
        .map(Person::username)
        .forEach(concerned::add);
    if (handover.askedBy() != null) {
      concerned.add(handover.askedBy());
    }
    concerned.retainAll(people.staffOf(handover.school()).stream().map(Person::username).toList());
    concerned.removeAll(not);
    return concerned;
  }

  private void tell(Handover handover, String person, String event, String what, String words) {
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
